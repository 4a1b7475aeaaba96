"""Boards, messages, the town by night and tables, in every setting: what a town hall lives."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from sena_game.screen.blocks import (
    Board,
    Choice,
    Choices,
    District,
    Face,
    GaugeBar,
    Gauges,
    Message,
    Meter,
    Notice,
    Plot,
    Series,
    Setting,
    Slot,
    Speech,
    Table,
    Tile,
    TownMap,
)
from tests.window.samples import DECISION, GAUGES, ODILE, SORTING

SETTINGS: tuple[Setting, ...] = get_args(Setting)
SHORT = replace(GAUGES, bars=GAUGES.bars[:3])
SAMIRA = Face("Samira Aznar", "directrice de la communication", "samira", "calm")


def done(label: str, locked: str = "") -> Choices:
    return Choices("", (Choice("done", label, locked=locked, icon="check"),), "row")


def tick(id: str, *, on: bool = False, locked: str = "") -> tuple[Choice, ...]:
    move = f"take {id}" if on else f"put {id} in"
    return (Choice(move, "Choisir", selected=on, locked=locked),)


CRISIS = Board(
    "Deux heures avant la presse",
    "pick",
    (
        Tile(
            "call",
            "Appeler le gestionnaire du pont",
            "Savoir ce qui est fermé, et jusqu’à quand.",
            "20 min",
            controls=tick("call", on=True),
        ),
        Tile(
            "web",
            "Bandeau sur le site",
            "Trois lignes, une carte, l’heure de mise à jour.",
            "30 min",
            controls=tick("web", on=True),
        ),
        Tile(
            "bus",
            "Prévenir le réseau de bus",
            "Les conducteurs parlent à 900 personnes par jour.",
            "15 min",
            controls=tick("bus"),
        ),
        Tile(
            "video",
            "Une vidéo de la maire",
            "Tournée sur le pont, sous-titrée.",
            "90 min",
            controls=tick("video", locked="Il reste 70 minutes."),
        ),
        Tile(
            "schools",
            "Écrire aux écoles",
            "Par l’application des familles.",
            "20 min",
            controls=tick("schools"),
        ),
        Tile(
            "posters",
            "Affiches aux deux têtes de pont",
            "Grand format, sans code à scanner.",
            "60 min",
            controls=tick("posters"),
        ),
    ),
    meters=(
        Meter("Temps de l’équipe", 50, 120, "50 minutes sur 120"),
        Meter("Budget", 180, 200, "180\u00a0€ sur 200\u00a0€", "warning"),
    ),
    note="Choisissez-en trois ou quatre.",
)
PICK = replace(
    DECISION,
    id="board/pick",
    title="Le pont est fermé",
    blocks=(
        Speech(
            "« Le pont ferme à 17 h. À 19 h, la presse appelle. Qu’est-ce qu’on fait d’ici là ? »",
            ODILE,
        ),
        SHORT,
        CRISIS,
        done("Valider ces 2 actions", "Encore une action au moins."),
    ),
)

PARTS = (
    ("what", "Quoi", ("Pont fermé", "Perturbations", "Circulation difficile")),
    ("where", "Où", ("pont de la Filature", "secteur sud", "entrée de ville")),
    ("when", "Quand", ("ce soir 17 h à 6 h", "prochainement", "jusqu’à nouvel ordre")),
    ("act", "Que faire", ("passez par la rocade", "soyez prudents", "infos sur notre site")),
)
COMPOSE = replace(
    DECISION,
    id="board/compose",
    title="Soixante signes au rond-point",
    backdrop="evening",
    blocks=(
        Speech("« Un panneau lu à 50 km/h. Soixante signes. Allez-y. »", SAMIRA),
        Message(
            "Panneau du rond-point",
            "Pont fermé ce soir 17 h à 6 h passez par la rocade",
            "display",
            spoken="Pont fermé, ce soir, dix-sept heures à six heures, passez par la rocade.",
            meter=Meter("Signes", 50, 60, "50 sur 60"),
        ),
        Board(
            "Le message du panneau",
            "pick",
            tuple(
                Tile(
                    f"{id}{n}",
                    text,
                    group=group,
                    controls=tick(f"{id}{n}", on=n == 0 and id != "where"),
                )
                for id, group, texts in PARTS
                for n, text in enumerate(texts)
            ),
        ),
        done("Afficher"),
    ),
)

PAGE = replace(
    DECISION,
    id="board/page",
    title="Une page à relire",
    blocks=(
        Speech("« C’est en ligne depuis une heure. Quelque chose cloche, non ? »", SAMIRA),
        SHORT,
        Board(
            "Inscriptions à la cantine",
            "page",
            tuple(
                Tile(
                    id,
                    label,
                    text,
                    mark=mark,
                    tone="bad" if on else "plain",
                    controls=tick(id, on=on),
                )
                for id, label, text, on, mark in (
                    (
                        "title",
                        "Titre",
                        "Campagne de pré-inscription périscolaire 2026-2027",
                        False,
                        "",
                    ),
                    (
                        "photo",
                        "Photo",
                        "Six enfants de maternelle, de face, prénoms sur les tabliers.",
                        True,
                        "Signalé",
                    ),
                    (
                        "lead",
                        "Chapeau",
                        "Nonobstant les dispositions antérieures, les représentants légaux "
                        "procèdent à la télétransmission du formulaire idoine.",
                        True,
                        "Signalé",
                    ),
                    ("date", "Date limite", "Vendredi 12 juin 2026, 17 h.", False, ""),
                    ("link", "Lien", "Cliquez ici", False, ""),
                    (
                        "paper",
                        "Sans internet",
                        "Formulaire papier à l’accueil de la mairie, de 9 h à 17 h.",
                        False,
                        "",
                    ),
                )
            ),
            note="Cochez ce qui ne va pas.",
        ),
        done("Rendre cette relecture"),
    ),
)


def moved(id: str, rank: int) -> tuple[Choice, ...]:
    up, down = (f"put {id} {n}" for n in (rank - 1, rank + 1))
    return (
        Choice(f"take {id}", "Reprendre", icon="undo-2"),
        Choice(up, "Monter", icon="chevron-up", locked="" if rank > 1 else "Déjà en tête."),
        Choice(down, "Descendre", icon="chevron-down"),
    )


RANK = replace(
    DECISION,
    id="board/rank",
    title="La première heure",
    backdrop="night",
    blocks=(
        Speech("« Tout le monde veut être prévenu en premier. Dans quel ordre ? »", ODILE),
        SHORT,
        Board(
            "Qui prévenir, dans l’ordre",
            "rank",
            (
                Tile(
                    "press",
                    "La presse locale",
                    "Une journaliste attend depuis midi.",
                    controls=(Choice("put press 3", "Placer en 3"),),
                ),
                Tile(
                    "all",
                    "Tous les habitants",
                    "Par le site et le panneau.",
                    controls=(Choice("put all 3", "Placer en 3"),),
                ),
                Tile(
                    "council",
                    "Les élus",
                    controls=(Choice("put council 3", "Placer en 3"),),
                    face=ODILE,
                ),
            ),
            "Encore à placer",
            (
                Slot(
                    "1",
                    "premier",
                    (
                        Tile(
                            "crew",
                            "Les agents de l’accueil",
                            "Le téléphone sonne déjà chez eux.",
                            controls=moved("crew", 1),
                        ),
                    ),
                ),
                Slot(
                    "2",
                    "deuxième",
                    (
                        Tile(
                            "near",
                            "Les riverains",
                            "Les 40 foyers de la rue.",
                            mark="+ 2 places",
                            tone="good",
                            controls=moved("near", 2),
                        ),
                    ),
                ),
                Slot("3", "troisième"),
                Slot("4", "quatrième"),
                Slot("5", "cinquième"),
            ),
        ),
        done("Valider cet ordre", "Trois personnes restent à placer."),
    ),
)

DAYS = ("lundi 2", "mardi 3", "mercredi 4", "jeudi 5", "vendredi 6")
CHANNELS = ("Site", "Facebook", "Panneau", "Bulletin")


def cell(channel: int, day: int) -> Slot:
    id = f"{channel}.{day}"
    label = f"{CHANNELS[channel]}, {DAYS[day]}"
    chip = CHIPS.get((channel, day))
    if chip:
        return Slot(id, label, (chip,))
    locked = {3: "Le bulletin est imprimé le mardi.", 2: "Le panneau est en maintenance."}
    closed = (channel == 3 and day != 1) or (channel == 2 and day == 3)
    reason = locked[channel] if closed else ""
    return Slot(id, label, control=Choice(f"put fair {id}", f"Placer ici : {label}", locked=reason))


CHIPS = {
    (0, 0): Tile("works", "Travaux rue du Lin", controls=(Choice("take works", "Reprendre"),)),
    (1, 1): Tile(
        "canteen",
        "Cantine : inscriptions",
        mark="clôture vendredi",
        tone="good",
        controls=(Choice("take canteen", "Reprendre"),),
    ),
    (1, 3): Tile("vote", "Conseil municipal", note="imposé"),
    (3, 1): Tile(
        "pool",
        "Piscine fermée",
        mark="trop tard",
        tone="bad",
        controls=(Choice("take pool", "Reprendre"),),
    ),
}
GRID = replace(
    DECISION,
    id="board/grid",
    title="La semaine du numérique",
    blocks=(
        Speech("« Sept informations, quatre canaux, cinq jours. Et moi je pars à 17 h. »", SAMIRA),
        SHORT,
        Board(
            "La semaine du 2 au 6 mars",
            "grid",
            (
                Tile(
                    "fair",
                    "Forum des associations",
                    "samedi, 10 h",
                    held=True,
                    controls=(Choice("hold fair", "Poser"),),
                ),
                Tile(
                    "bins",
                    "Collecte décalée",
                    "jeudi",
                    controls=(Choice("hold bins", "Prendre en main"),),
                ),
                Tile(
                    "jobs", "Deux emplois d’été", controls=(Choice("hold jobs", "Prendre en main"),)
                ),
            ),
            "À publier",
            tuple(cell(channel, day) for channel in range(4) for day in range(5)),
            DAYS,
            CHANNELS,
            meters=(Meter("Temps de l’équipe", 5, 8, "5 heures sur 8"),),
        ),
        done("Valider la semaine", "Le forum n’est pas placé."),
    ),
)

MAP = TownMap(
    "Ce qu’en a vu Toile",
    (
        District("Centre", 31, 42, "2 380 sur 3 200"),
        District("Les Filatures", 12, 36, "900 sur 2 700"),
        District("La Navette", 8, 30, "610 sur 2 250"),
        District("Pont-Neuf", 22, 24, "1 650 sur 1 800"),
        District("Les Hauts", 3, 27, "220 sur 2 050"),
    ),
    "Une fenêtre éclairée\u00a0: 75 personnes prévenues à temps.",
)
WHY = Table(
    "Pourquoi cette portée\u202f?",
    ("Par où", "Habitants", "Abonnés", "Vu à temps", "Compris"),
    (
        ("SMS aux inscrits", "12 000", "2 640", "2 380", "2 260"),
        ("Page de la Ville", "12 000", "4 100", "1 230", "980"),
        ("Panneau du rond-point", "12 000", "—", "1 900", "1 840"),
        ("Porte-à-porte", "410", "—", "380", "372"),
    ),
    ("Au moins une fois", "12 000", "", "5 760", "5 240"),
    (
        "Qui reçoit deux fois le message n’est compté qu’une fois.",
        "Abonnés\u00a0: hypothèse de modèle, voir le dossier.",
    ),
)
OPT = Plot(
    "Désabonnements",
    ("avant", "envoi 1", "envoi 2", "envoi 3"),
    (Series("vous", (0, 4, 9, 15)), Series("un seul envoi", (0, 4, 5, 5))),
)
NIGHT = replace(
    DECISION,
    id="told/night",
    title="Alerte de nuit",
    backdrop="night",
    blocks=(
        Speech("« Presque la moitié de la ville, avant minuit. Les Hauts n’ont rien vu. »", ODILE),
        Gauges(
            "Les jauges",
            (GaugeBar("trust", "Confiance", 60, 5), GaugeBar("reach", "Portée utile", 45, 10)),
        ),
        Notice(
            "good", "N’oublier personne", "Le porte-à-porte a touché ceux que le numérique oublie."
        ),
        MAP,
        WHY,
        OPT,
        Choices("", (Choice("go", "Continuer", icon="arrow-right"),), "row"),
    ),
)
MESSAGES = (
    Message(
        "Panneau du rond-point",
        "PONT FERMÉ 17 H – 6 H PASSEZ PAR LA ROCADE",
        "display",
        "Pont fermé, dix-sept heures à six heures.",
        Meter("Signes", 43, 60, "43 sur 60"),
    ),
    Message(
        "Publication",
        "Le pont de la Filature est fermé ce soir de 17 h à 6 h. Les bus passent par la rocade.",
        "post",
        meter=Meter("Signes", 92, 90, "92 sur 90", "bad"),
    ),
    Message(
        "SMS de 18 h 02",
        "Ville de Toile\u00a0: pont fermé jusqu’à 6 h. Passez par la rocade.",
        "sms",
    ),
    Message("Ville de Toile", "Pont fermé jusqu’à 6 h. Passez par la rocade.", "push"),
    Message(
        "Affiche",
        "Pont fermé\nce soir, de 17 h à 6 h",
        "poster",
        "Affiche\u00a0: pont fermé ce soir.",
    ),
    Message("Rien encore", "", "display"),
)
SENT = replace(
    NIGHT,
    id="told/messages",
    blocks=(*MESSAGES, WHY, NIGHT.blocks[-1]),
    backdrop="evening",
)

# As large as an author can make them.
WORD = "anticonstitutionnellement" * 3
EXTREME = replace(
    DECISION,
    id="board/extreme",
    blocks=(
        Speech("« Et encore ceci. » " * 12, ODILE),
        Message(WORD, WORD + " et la suite", "display", WORD, Meter(WORD, 900, 60, WORD, "bad")),
        Board(
            "Un titre de tableau qui ne tient sur aucune ligne " * 2,
            "pick",
            tuple(
                Tile(
                    f"t{n}",
                    WORD[: 9 + n],
                    WORD,
                    WORD,
                    WORD,
                    "bad",
                    f"groupe {WORD} {n % 3}",
                    ODILE,
                    controls=tick(f"t{n}", locked=WORD),
                )
                for n in (0, 3, 6, 1, 4, 7, 2, 5, 8)
            ),
            meters=tuple(Meter(f"{WORD}{n}", n, 3, WORD, "warning") for n in range(4)),
            note=WORD,
        ),
        Board(
            WORD,
            "grid",
            (Tile("loose", WORD, controls=(Choice("hold loose", WORD),), held=True),),
            WORD,
            tuple(
                Slot(
                    f"{n}",
                    f"{WORD} {n}",
                    tuple(
                        Tile(
                            f"s{n}{m}",
                            WORD,
                            WORD,
                            mark=WORD,
                            tone="good",
                            controls=(Choice(f"take s{n}{m}", WORD), Choice(f"turn s{n}{m}", WORD)),
                        )
                        for m in range(n % 3)
                    ),
                    Choice(f"put loose {n}", WORD, locked=WORD * (n % 2)),
                )
                for n in range(14)
            ),
            tuple(f"jour {n} {WORD[: n * 4]}" for n in range(7)),
            (WORD, "b"),
        ),
        TownMap(WORD, tuple(District(WORD[: 6 * n], n, 900 * n, WORD) for n in range(9)), WORD),
        Table(WORD, (WORD, "b", "c"), ((WORD, WORD, "3"), ("x",)), ("y", "1", "2"), (WORD,)),
        done(WORD),
    ),
)
EMPTY = replace(
    EXTREME,
    id="board/empty",
    blocks=(
        Board("", "pick", ()),
        Board("", "page", ()),
        Board("", "rank", (), "Plus rien"),
        Board("", "grid", ()),
        TownMap("", ()),
        Table("", (), ()),
        Message("", ""),
        done("Continuer"),
    ),
)

BOARDS = (PICK, COMPOSE, PAGE, RANK, GRID, NIGHT, SENT, EXTREME, EMPTY)
SET = tuple(
    replace(screen, id=f"{screen.id}/{setting}", setting=setting)
    for setting in SETTINGS[1:]
    for screen in (PICK, PAGE, DECISION, SORTING)
)
EVERY_BLOCK = replace(
    NIGHT,
    id="boards/page",
    shape="page",
    blocks=tuple(
        block
        for screen in (PICK, PAGE, RANK, GRID, NIGHT, SENT)
        for block in screen.blocks
        if isinstance(block, Board | TownMap | Table | Message)
    )[:9],
)
