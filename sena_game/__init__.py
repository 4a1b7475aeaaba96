"""SENA, a serious game that trains French local government to use the web well.

A scenario is text, a session is a value, a screen is a value; only the edges touch files, windows
and clocks. Each room may import itself and the rooms above it:

    problems, words, paths   what is wrong and where; every sentence; where things are
    screen                   what is shown, never how: blocks, focus, and how it is read aloud
    rules                    moves, state, effects, conditions, chance, whom a message reaches
    scenario                 YAML text to nodes with places, nodes to typed values
    scenes                   the eight kinds of scene; six of them put things in their place
    library                  scenario files: read, found, translated, told apart
    play                     a session, its screens, the run that makes it again, the season
    debrief                  what a play teaches, computed from its run
    check                    what an author should look at
    chart                    the map of a scenario, as a picture and as text
    trainer                  what runs a session: the sheet of a scenario, with its key
    records                  learners' data, one writer
    lrs                      plays as learning records (xAPI), given to a store when asked to
    game                     one screen at a time, and answers to it
    html                     screens and what explore found, as pages for a browser
    terminal, window         the same screens as text, and as a window
    pdf                      the same screens on paper, tagged
    commands                 what each command does
    cli                      their arguments, and the exit codes
"""

__version__ = "0.1.0"
