"""Statements held to Ralph's models of xAPI 1.0.3: run by its own Python, not by the game's.

python ralph_models.py < statements.jsonl
"""

# What it imports is installed apart: see tests/lrs/ralph.lock.
# mypy: ignore-errors

from __future__ import annotations

import sys

from pydantic import ValidationError
from ralph.models.xapi.base.statements import BaseXapiStatement

count = refused = 0
for line in sys.stdin:
    count += 1
    try:
        BaseXapiStatement.model_validate_json(line)
    except ValidationError as error:
        refused += 1
        print(f"{line[:80]}\n{error}", file=sys.stderr)
print(f"{count} statements, {refused} refused")
sys.exit(1 if refused or not count else 0)
