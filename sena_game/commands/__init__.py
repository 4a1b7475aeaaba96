"""What each command does; their arguments are read by `cli`."""

FINE, PROBLEMS = 0, 1  # exit codes; 2, a wrong use, is argparse's own
