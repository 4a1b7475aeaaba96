"""Draw the rooms of Toile at their hours: python indoors.py FOLDER."""

from __future__ import annotations

import sys
from pathlib import Path

import room
from council import council
from newsroom import newsroom
from office import office
from servers import servers


def main(folder: Path) -> None:
    """Write every room, as seen under each of its lights."""
    day, evening, night = (room.HOURS[name] for name in ("day", "evening", "night"))
    pictures = {
        "office": office(day, day),
        "office-night": office(night, room.LATE),
        "council": council(day, day),
        "council-night": council(night, room.BY_LAMPS),
        "newsroom": newsroom(day, day),
        "newsroom-evening": newsroom(evening, room.AT_DUSK),
        "servers": servers(),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, picture in pictures.items():
        (folder / f"{name}.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
