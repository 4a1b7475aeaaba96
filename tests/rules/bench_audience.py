"""Print the audience of Toile against the surveys, what one message reaches, and what it takes.

Run `python -m tests.rules.bench_audience`. It prints; it asserts nothing. The bar is 5 ms a reach.
"""

from __future__ import annotations

import time
from collections.abc import Collection
from dataclasses import replace
from statistics import median

from sena_game.check.audience import measured
from sena_game.rules.reach import reach
from tests.rules.test_audience import MESSAGES, toile, told
from tests.rules.test_audience_alerts import ALERTS, Alert, alerts, alone

# What the dossier gives for accounts that start (A.6), so many hours after it is asked for.
STANDARD = {
    "facebook": (24, 209),
    "lettre": (26, 118),
    "appli": (25, 505),
    "sms": (25, 749),
    "bulletin": (672, 3230),
}
RELAYS = ("automate", "voiture", "panneaux", "porte-a-porte", "cahier", "marche")


def main() -> None:
    _anchors()
    _standard()
    _alerts()
    _times()


def _anchors() -> None:
    audience = toile()
    print("channel | of | model % | anchor % | difference | tolerance | source")
    for anchor in audience.anchors:
        found, source = measured(audience, anchor), audience.sources[anchor.source]
        ages = ", ".join(f"{id} {share:g}" for id, share in anchor.weights.items())
        print(
            f"{anchor.channel} | {anchor.of} | {found:.1f} | {anchor.share:g} | "
            f"{found - anchor.share:+.1f} | {anchor.tolerance:g} | "
            f"{source.title}, {source.year or 'undated'}, {source.fact} ({source.trust}); {ages}"
        )


def _standard() -> None:
    print("\nchannel | dossier | see it | understand it | with word of mouth")
    for id, (hours, people) in STANDARD.items():
        found = told(id, hours=hours)
        row = found.rows[0]
        print(f"{id} | {people} | {row.seers} | {row.gross} | {found.people}")


def _alerts() -> None:
    drawn = list(alerts(seed=5))
    print(f"\n{ALERTS} alerts: the best single channel is digital in")
    print(f"  {_digital(drawn, ())} of them")
    for relay in RELAYS:
        print(f"  {_digital(drawn, (relay,))} of them without {relay}")
    print(f"  {_digital(drawn, RELAYS)} of them without any of those")


def _digital(drawn: Collection[Alert], without: Collection[str]) -> int:
    """Count the alerts for which a digital channel reaches more than any other one."""
    channels, count = toile().channels, 0
    for alert in drawn:
        people = alone(alert)
        kept = {id: each for id, each in people.items() if id not in without}
        first = max(kept, key=lambda id: (kept[id], not channels[id].digital))
        count += channels[first].digital
    return count


def _times() -> None:
    audience = toile()
    message = replace(MESSAGES[0], to=(), channels=("facebook", "sms", "appli", "panneaux"))
    for count, channels in ((1, ("sms",)), (4, message.channels), (28, tuple(audience.channels))):
        asked, taken = replace(message, channels=channels), []
        for _ in range(200):
            before = time.perf_counter()
            reach(audience, asked)
            taken.append(time.perf_counter() - before)
        print(
            f"{count} channels: median {1000 * median(taken):.2f} ms, worst {1000 * max(taken):.2f}"
        )


if __name__ == "__main__":
    main()
