"""People seen close: each is drawn a hundred units tall about the foot, then set down at any size."""

from __future__ import annotations

from dataclasses import dataclass

from light import Light, paint
from svg import Point, circle, ellipse, group, line, path, rect, stroke

HANDS = {
    "down": ((-17, -60), (-15.5, -46)), "hip": ((-21, -63), (-12, -53)), "carry": ((-17, -62), (-5, -56)),
    "reach": ((-19, -63), (-30, -66)), "up": ((-21, -80), (-24, -100)), "wave": ((-22, -70), (-29, -88)),
    "phone": ((-17, -60), (-6, -72)), "push": ((-16, -62), (-29, -54)), "behind": ((-17, -60), (-8, -48)),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Look:
    """What somebody wears, by the names of the palette, and the cut of the hair."""

    coat: str
    legs: str = "iron"
    skin: str = "skin"
    hair: str = "trunk"
    cut: str = "short"
    hem: float = 42
    scarf: str = ""
    hat: str = ""


def figure(
    light: Light,
    foot: Point,
    look: Look,
    tall: float,
    *,
    arms: tuple[str, str] = ("down", "down"),
    stride: float = 0,
    flip: bool = False,
    back: bool = False,
    extra: tuple[str, ...] = (),
    child: bool = False,
) -> str:
    """Return somebody standing or walking; `extra` holds shapes carried, in the same units."""
    left, right = arms
    parts = [
        ellipse((4, 0), (19, 3.4), "#14213D", opacity=0.2),
        *_legs(light, look, stride),
        _torso(light, look),
        _arm(light, look, left),
        group([_arm(light, look, right)], (0, 0), 1, flip=True),
        group(head(light, look, back=back), (0, -80), 1.42 if child else 1.1),
        *extra,
    ]
    return group(parts, foot, tall / (116 if child else 106), flip=flip)


def _legs(light: Light, look: Look, stride: float) -> list[str]:
    apart = 4.6 + stride
    return [
        stroke(
            line([(-4.6, -44), (-apart, -4)]) + line([(4.6, -44), (apart, -4)]),
            paint(light, look.legs if look.hem > 30 else look.skin), 8.2 if look.hem > 30 else 5.6,
        ),
        path(
            f"M{-apart - 4.4:.1f} 0v-3a4 4 0 0 1 8 0l1.6 3zM{apart - 4.4:.1f} 0v-3a4 4 0 0 1 8 0l1.6 3z",
            paint(light, "door"),
        ),
    ]  # fmt: skip


def _torso(light: Light, look: Look) -> str:
    hem = -look.hem
    wide = 13 + max(0, 42 - look.hem) * 0.16
    coat = f"M-12.5 -72Q-13 -81 -4 -82H4Q13 -81 12.5 -72L{wide:.1f} {hem}Q0 {hem + 3.4:.1f} {-wide:.1f} {hem}Z"
    shade = f"M2 -82H4Q13 -81 12.5 -72L{wide:.1f} {hem}Q{wide * 0.7:.1f} {hem + 1.6:.1f} {wide * 0.4:.1f} {hem + 2:.1f}Q9 -60 2 -82Z"
    scarf = [rect((-8.5, -84.5, 17, 6.6), paint(light, look.scarf), radius=3.3),
             rect((2, -82, 5.4, 17), paint(light, look.scarf), radius=2)] if look.scarf else []  # fmt: skip
    return "".join(
        [path(coat, paint(light, look.coat)), path(shade, "#14213D", opacity=0.12), *scarf]
    )


def _arm(light: Light, look: Look, pose: str) -> str:
    elbow, hand = HANDS[pose]
    return (
        circle(hand, 3.7, paint(light, look.skin))
        + stroke(line([(-10.6, -75), elbow, _short(elbow, hand)]), paint(light, look.coat), 6.8)
        + stroke(line([(-8.4, -69), (-12.8, -60)]), "#14213D", 1.1, opacity=0.22)
    )


def _short(elbow: Point, hand: Point) -> Point:
    """Return where the sleeve ends, a little before the hand."""
    return elbow[0] + (hand[0] - elbow[0]) * 0.72, elbow[1] + (hand[1] - elbow[1]) * 0.72


def head(light: Light, look: Look, *, back: bool = False) -> list[str]:
    """Return a head from the foot of its neck."""
    skin, hair = paint(light, look.skin), paint(light, look.hair)
    face = [
        rect((-3.2, -6, 6.4, 8), skin),
        circle((0, -11), 9, skin),
        *([] if back else _face(light)),
    ]
    return [*_behind(look, hair), *face, *_cut(light, look, hair, back=back), *_hat(light, look)]


def _face(light: Light) -> list[str]:
    """Return eyes, cheeks and a smile, turned a little aside."""
    return [
        path("M-5.4 -11a1.1 1.3 0 1 1 2.2 0a1.1 1.3 0 1 1 -2.2 0zM1.6 -11a1.1 1.3 0 1 1 2.2 0a1.1 1.3 0 1 1 -2.2 0z", "#14213D"),
        path("M-7.6 -8a1.8 1.5 0 1 1 3.6 0a1.8 1.5 0 1 1 -3.6 0zM3 -8a1.8 1.5 0 1 1 3.6 0a1.8 1.5 0 1 1 -3.6 0z", paint(light, "brick"), opacity=0.3),
        stroke("M-3 -6.6q2.2 2 4.4 0", paint(light, "brick_shade"), 1),
    ]  # fmt: skip


def _behind(look: Look, hair: str) -> list[str]:
    match look.cut:
        case "long":
            return [rect((-10, -14, 20, 20), hair, radius=7)]
        case "curly":
            return [circle((0, -14), 13.5, hair), circle((-9, -6), 5.5, hair), circle((9, -6), 5.5, hair)]  # fmt: skip
        case "veil":
            return [path("M-11 4Q-14 -24 0 -24Q14 -24 11 4Q0 9 -11 4Z", hair)]
        case "bun":
            return [circle((0, -22.5), 5, hair)]
        case _:
            return []


def _cut(light: Light, look: Look, hair: str, *, back: bool) -> list[str]:
    cap = path("M-9.8 -8.6a9.8 12 0 0 1 19.6 0q-1 -4 -3 -6q-6 1 -10 -1.6q-4 1.6 -6.2 7.6z", hair)
    if look.cut == "veil":
        drape = "M-11 4Q-13 -4 -9 -7Q-7 0.6 0 0.6Q7 0.6 9 -7Q13 -4 11 4Q0 9 -11 4ZM-10 -9a10 13 0 0 1 20 0q-3 -7.4 -10 -7.4t-10 7.4z"
        return [circle((0, -12), 10.4, hair) if back else "", path(drape, hair)]
    if back and look.cut != "bald":
        return [circle((0, -12), 9.6, hair)]
    match look.cut:
        case "bald":
            return [path("M-9.4 -9q-1.6 -5 1.4 -8l1 6zM9.4 -9q1.6 -5 -1.4 -8l-1 6z", hair)]
        case "bob":
            return [
                cap,
                path("M-9.8 -14q-2.4 8 -.4 11h3.4l-.6 -8zM9.8 -14q2.4 8 .4 11h-3.4l.6 -8z", hair),
            ]
        case "beard":
            return [
                cap,
                path(
                    "M-9 -10Q-9 1.4 0 1.4Q9 1.4 9 -10Q7.4 -6.4 4 -7.2Q0 -8.6 -4 -7.2Q-7.4 -6.4 -9 -10Z",
                    hair,
                ),
                stroke("M-2.8 -5.4q2 1.8 4 0", paint(light, look.skin), 1.5),
            ]
        case _:
            return [cap]


def _hat(light: Light, look: Look) -> list[str]:
    if not look.hat:
        return []
    kind, name = look.hat.split(":")
    colour = paint(light, name)
    match kind:
        case "straw":
            return [ellipse((0, -15), (16, 3.6), colour), path("M-9 -15q0 -10 9 -10t9 10z", colour),
                    rect((-9, -17.4, 18, 3), paint(light, "brick"))]  # fmt: skip
        case "beret":
            return [
                path("M-11 -15q-2 -9 10 -9q13 0 12 8q-10 3 -22 1z", colour),
                circle((1, -24.4), 1.3, colour),
            ]
        case "helmet":
            return [
                path("M-11 -13a11 11.6 0 0 1 22 0z", colour),
                rect((-12.5, -14.4, 25, 3), colour, radius=1.5),
            ]
        case _:
            return [
                path("M-10 -14.5q0 -10 10 -10t10 10z", colour),
                rect((-16, -16, 16, 2.8), colour, radius=1.4),
            ]


def seated(light: Light, at: Point, look: Look, tall: float, *, flip: bool = False) -> str:
    """Return somebody who sits facing left, from the middle of the seat."""
    legs = paint(light, look.legs)
    parts = [
        stroke(line([(0, -4), (-17, -5), (-19, 22)]), legs, 8.4),
        path("M-24.5 27v-3a4 4 0 0 1 9 0v3z", paint(light, "door")),
        path("M-10 -30Q-10 -38 -2 -39H2Q10 -38 11 -30L11 0Q0 3 -9 0Z", paint(light, look.coat)),
        circle((-16, -12), 3.7, paint(light, look.skin)),
        stroke(line([(3, -31), (2, -17), (-12, -13)]), paint(light, look.coat), 6.8),
        group(head(light, look), (0, -37), 1.1),
    ]
    return group(parts, at, tall / 106, flip=flip)
