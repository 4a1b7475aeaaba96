"""A town of two gauges and a scenario of a few lines, which each test completes."""

from __future__ import annotations

from pathlib import Path

from sena_game.library.reader import read_scenario
from sena_game.scenario.model import Scenario

TOWN = """\
name: Petiville
signature: La maire
axes:
  services: {label: Services et démarches, short: Services}
  dialogue: {label: Dialogue citoyen, short: Dialogue}
levers:
  canal: {label: le bon canal, monday: appelle le standard.}
  repondre: {label: répondre, monday: réponds.}
  droit: {label: le droit, monday: lis la loi.}
  mesurer: {label: mesurer, monday: compte.}
gauges:
  confiance: {label: Confiance}
  equipe: {label: Équipe}
cast:
  lola: {name: Lola, role: parent, portrait: lola}
  dede: {name: Dédé}
"""

HEAD = """\
format: 1
town: ville
title: Petit
duration: 1
audience: Tous
objectives: {}
axes: [services]
version: 1
authors: []
licence: CC0
plan: []
gauges: {confiance: 50, equipe: 60}
flags: [vu]
sources: {loi: {title: La loi, year: 2005}}
red_lines: {ligne: {label: Une ligne, rule: On ne la franchit pas., source: loi}}
front: {masthead: Ville, title: Petit, text: Bonjour., start: Jouer}
"""

ENDINGS = """\
endings:
  fin: {title: Fin, text: Fini., debrief: Voilà.}
"""

# Two decisions in a row, then the end.
TWO = """\
start: un
scenes:
  un:
    when: lundi
    question: Que dire ?
    then: deux
    options:
      oui: {label: Oui, effects: {confiance: +10}, points: {services: +4}, consequence: Bien.}
      non: {label: Non, effects: {confiance: -10}, points: {services: -2}}
  deux:
    when: mardi
    then: end
    options:
      tot: {label: Tôt, points: {dialogue: +3}, lever: canal, consequence: Déjà.}
      tard: {label: Tard, red_line: ligne, lever: droit, consequence: Enfin.}
"""

# Two comments to sort, whose authors are of the cast.
SORTING = """\
start: tri
scenes:
  tri:
    kind: sorting
    feed: Le mur
    question: Où va-t-il ?
    then: end
    bins:
      garder: {label: Garder}
      retirer: {label: Retirer}
    items:
      a:
        author: lola
        text: Une critique.
        answer: garder
        bins:
          garder: {effects: {confiance: +5}, points: {dialogue: +4}, later: {scene: echo, after: 1}}
          retirer: {effects: {confiance: -5}, points: {dialogue: -4}, red_line: ligne}
      b:
        author: dede
        text: Une menace.
        answer: retirer
        bins:
          garder: {effects: {equipe: -10}}
          retirer: {points: {services: +2, dialogue: +1}}
    outcomes:
      - {if: right == 2, effects: {equipe: +5}, points: {services: +1}, consequence: Bravo.}
      - {if: right == 1, consequence: Moyen.}
      - {consequence: Raté.}
  echo: {text: Un écho.}
"""


def written(folder: Path, scenes: str, endings: str = ENDINGS, head: str = HEAD) -> Path:
    """Write the town and a scenario in `folder`; return the folder of the scenario."""
    files = {"ville/town.yaml": TOWN, "petit/scenario.yaml": head + scenes + endings}
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder / "petit"


def small(folder: Path, scenes: str, endings: str = ENDINGS) -> Scenario:
    return read_scenario(written(folder, scenes, endings), folder)
