"""The pride of Toile, in the middle of its roundabout: a giant bobbin, its thread and its needle."""

from __future__ import annotations

from light import LAMP, Light, mix, paint
from svg import Point, ellipse, group, path, stroke


def sculpture(light: Light, foot: Point) -> list[str]:
    """Return the pride of the town: a giant bobbin, its thread, and the needle it runs through."""
    thread = mix(paint(light, "saffron"), LAMP, 0.45 if light.name == "night" else 0)
    shade = mix(thread, paint(light, "brick"), 0.55)
    wood, dark = paint(light, "wood_light"), paint(light, "trunk")
    wound = "".join(f"M-66 {y}Q0 {y + 26} 66 {y - 4}" for y in range(-262, -76, 17))
    parts = [
        ellipse((-40, 2), (190, 16), "#14213D", opacity=0.2),
        path("M-116 0V-24H116V0Q0 20 -116 0Z", paint(light, "stone_shade")), ellipse((0, -24), (116, 15), paint(light, "stone_light")),
        path("M-96 -40V-66A96 13 0 0 1 96 -66V-40A96 13 0 0 1 -96 -40Z", dark), ellipse((0, -66), (96, 13), wood),
        path("M-66 -66V-284H66V-66A66 10 0 0 1 -66 -66Z", thread),
        path("M24 -284H66V-66Q50 -60 24 -57Z", "#14213D", opacity=0.12),
        path("M-50 -284h20V-59q-12 -1 -20 -3z", "#FFFFFF", opacity=0.22),
        stroke(wound, shade, 4),
        path("M-96 -290V-314A96 13 0 0 1 96 -314V-290A96 13 0 0 1 -96 -290Z", dark),
        ellipse((0, -314), (96, 14), wood), ellipse((0, -315), (30, 5), dark),
        _needle(light),
        stroke("M64 -140C150 -130 150 -40 120 -6C80 34 -60 30 -110 6C-150 -14 -190 -30 -196 -120", shade, 9),
        stroke("M64 -141C149 -131 149 -41 119 -7C79 32 -60 28 -110 4C-150 -16 -190 -31 -197 -121", thread, 6),
        path("M-96 -40V-66L-66 -60V-284H66V-60L96 -66V-40A96 13 0 0 1 -96 -40Z", "url(#floodlight)") if light.lamps else "",
    ]  # fmt: skip
    return [group(parts, foot, 0.98)]


def _needle(light: Light) -> str:
    """Return the steel needle planted before the bobbin."""
    return path("M-214 -142Q-200 -158 -190 -140L-140 6L-150 10ZM-205 -138L-196 -112Q-190 -112 -192 -120L-198 -137Q-202 -142 -205 -138Z", paint(light, "slate_light")) + stroke("M-206 -142L-147 4", "#FFFFFF", 2, opacity=0.5)  # fmt: skip
