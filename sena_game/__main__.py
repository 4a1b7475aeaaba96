"""`python -m sena_game` is `sena`."""

import sys

from sena_game.cli import main

sys.exit(main())
