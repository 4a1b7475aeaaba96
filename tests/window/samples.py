"""Screens of every shape, with every block, in the words of the game."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sena_game.screen.blocks import (
    Card,
    Choice,
    Choices,
    Countdown,
    Door,
    Face,
    Fact,
    Feed,
    GaugeBar,
    Gauges,
    Heading,
    Hint,
    Key,
    Meter,
    Notice,
    Paper,
    Paragraph,
    Picture,
    Plot,
    Post,
    Radar,
    RadarAxis,
    Screen,
    Series,
    Speech,
    Street,
    Thought,
)

ODILE = Face("Odile Trame", "maire", "odile", "worried")
DEDE = Face("Dédé Rondelle", "", "dede", "cross")
LOLA = Face("Lola", "", "lola", "surprised")
NOA = Face("Noa", "", "noa", "calm")
MENU = (
    Choice("back", "Revenir en arrière", icon="undo-2", key="backspace"),
    Choice("help", "Aide", icon="circle-help", key="?"),
    Choice("pause", "Pause et réglages", icon="settings", key="escape"),
)
CHOOSE = Hint((Key("1", "1"), Key("2", "2"), Key("3", "3")), "choisir", (Key("pad dpad", "Croix"),))
CONFIRM = Hint((Key("return", "Entrée"),), "valider", (Key("pad a", "A"),))
UNDO = Hint((Key("backspace", "Retour arrière"),), "revenir", (Key("pad b", "B"),))
HELP = Hint((Key("?", "?"),), "aide", (Key("pad back", "Select"),))
PAUSE = Hint((Key("escape", "Échap"),), "pause", (Key("pad start", "Start"),))
HINTS = (CHOOSE, CONFIRM, UNDO, HELP)
GAUGES = Gauges(
    "Les jauges",
    (
        GaugeBar("trust", "Confiance", 55, -5),
        GaugeBar("reach", "Portée utile", 35),
        GaugeBar("law", "Conformité", 80, 5),
        GaugeBar("team", "Équipe", 45, -10),
    ),
)
RUMOUR = Feed(
    "Tu sais que tu viens de Toile quand…",
    (
        Post(
            "dede",
            DEDE,
            "ALERTE !!! Camionnette suspecte devant l’école. PARTAGEZ avant qu’ils effacent",
            "812 partages",
        ),
        Post(
            "lola",
            LOLA,
            "Elle était blanche non ? Sur la photo on dirait qu’elle est bleue…",
            "46 réponses",
        ),
        Post("noa", NOA, "C’est le bibliobus. Y a écrit BIBLIOBUS.", "2 j’aime"),
    ),
)
OPTIONS = (
    Choice(
        "relay",
        "Relayer «\u00a0par prudence\u00a0»",
        "Partager l’alerte sur la page de la Ville en attendant d’en savoir plus.",
        "2 minutes",
    ),
    Choice(
        "verify",
        "Vérifier, puis dire le vrai d’abord",
        "Appeler la médiathèque et la police municipale, puis publier la photo du bibliobus.",
        "20 minutes · équipe −10",
    ),
    Choice(
        "stamp",
        "Barrer l’image d’un grand FAUX",
        "Reprendre la photo du groupe, tamponnée en rouge, et remercier Dédé.",
        "5 minutes",
    ),
)
QUOTE = (
    "« Le groupe de Dédé a partagé une photo de la camionnette. Huit cents partages. C’est le "
    "bibliobus, mais on ne voit pas les livres. Qu’est-ce qu’on dit\u202f? »"
)

DECISION = Screen(
    "camionnette/decision",
    "La camionnette change de couleur",
    (
        Speech(QUOTE, ODILE),
        GAUGES,
        RUMOUR,
        Choices("Que publiez-vous dans les vingt prochaines minutes ?", OPTIONS),
    ),
    "stage",
    when="samedi 16 h 04",
    progress="décision 2 sur 7",
    menu=MENU,
    hints=HINTS,
)

FOUR = replace(
    DECISION,
    id="camionnette/quatre",
    backdrop="evening",
    blocks=(
        Notice("warning", "Vigilance orange", "Météo-France annonce de fortes pluies."),
        Speech(QUOTE),
        Choices(
            "Combien de temps vous donnez-vous ?",
            (
                *OPTIONS,
                Choice(
                    "call",
                    "Réunir tout le monde",
                    "Une cellule de crise, en visioconférence.",
                    locked="Il faut d’abord que l’équipe soit au-dessus de 50.",
                ),
            ),
        ),
    ),
    countdown=Countdown(45, "relay", "Sans réponse : Relayer « par prudence »"),
)

SORTING = replace(
    DECISION,
    id="moderation/tri",
    title="Huit commentaires avant midi",
    when="mardi 11 h 20",
    progress="commentaire 4 sur 8",
    blocks=(
        Speech("« On ne supprime pas parce que ça pique. On a une charte, on la suit. »", ODILE),
        GAUGES,
        Feed(
            "Ville de Toile",
            (
                Post(
                    "c1",
                    DEDE,
                    "Encore des travaux ! Bravo les impôts.",
                    mark="Laissé en ligne",
                    control=Choice("undo:c1", "Reprendre", icon="undo-2"),
                ),
                Post("c2", LOLA, "Et la piscine, elle rouvre quand ?", mark="Répondu"),
                Post("c3", NOA, "Le 06 de mon voisin c’est le 06 00 00 00 00", mark="Masqué"),
                Post(
                    "c4",
                    DEDE,
                    "L’adjoint ferait mieux de rentrer chez lui, avec toute sa famille.",
                    current=True,
                ),
                Post("c5", LOLA, "Merci aux agents, vraiment."),
                Post("c6", NOA, "http://promo-gratuite.example gagnez un téléphone"),
            ),
        ),
        Choices(
            "Que faites-vous de ce commentaire ?",
            (
                Choice("keep", "Laisser", "La critique est permise."),
                Choice("reply", "Répondre", "Quelqu’un attend une information."),
                Choice("hide", "Masquer", "Il enfreint la charte affichée."),
                Choice("report", "Signaler", "C’est illicite : preuve gardée, Pharos."),
            ),
        ),
    ),
)

CONSEQUENCE = replace(
    DECISION,
    id="camionnette/suite",
    progress="décision 2 sur 7",
    blocks=(
        Speech(
            "En vingt minutes, la médiathèque confirme : c’est le bibliobus, en tournée. Votre "
            "message est partagé par l’école, puis par Dédé lui-même, un peu gêné.",
            Face("Odile Trame", "maire", "odile", "happy"),
        ),
        replace(
            GAUGES,
            bars=(
                GaugeBar("trust", "Confiance", 67, 12),
                GaugeBar("reach", "Portée utile", 50, 15),
                GaugeBar("law", "Conformité", 80),
                GaugeBar("team", "Équipe", 35, -10),
            ),
        ),
        Notice(
            "good",
            "Vérifier, puis dire",
            "Un démenti qui commence par le vrai se retient mieux qu’un démenti qui répète.",
        ),
        RUMOUR,
        Choices("", (Choice("go", "Continuer", icon="arrow-right"),), "row"),
    ),
    focus="go",
)

PLAN = Picture(
    str(Path(__file__).parents[1] / "constructs" / "plan.png"),
    720,
    480,
    "Le plan du centre\u00a0: la rue est fermée du pont à l’école, les bus passent derrière.",
    "Service voirie de Toile, 2026",
)
PAGE = Paper(
    "Le Fil de Toile",
    "Le bibliobus n’a enlevé que des romans",
    (
        "En vingt minutes, la mairie a vérifié puis répondu. Huit cents partages plus tard, la "
        "file d’attente est devant le bus.",
        "«\u00a0Je venais me plaindre, je repars avec deux polars\u00a0», dit un habitant.",
    ),
    kind="newspaper",
)
THOUGHTS = (
    Thought("Ils ont répondu avant midi. Je note la date.", Face("Mme Dentelle", "", "dentelle")),
    Thought(
        "Bon. Je vais peut-être retirer mon message. Celui de huit heures. Et celui de neuf.",
        replace(DEDE, mood="surprised"),
    ),
    Thought("Il y avait écrit BIBLIOBUS.", NOA),
)
QUOTED, TOLD, READ_ON = DECISION.blocks[0], CONSEQUENCE.blocks[0], CONSEQUENCE.blocks[-1]
PICTURED = replace(DECISION, id="shown/picture", blocks=(QUOTED, PLAN, *DECISION.blocks[1:]))
PLANNED = replace(DECISION, id="shown/plan", blocks=(QUOTED, PLAN, GAUGES, DECISION.blocks[-1]))
THINKING = replace(CONSEQUENCE, id="shown/thoughts", blocks=(TOLD, *THOUGHTS, GAUGES, READ_ON))
PAGED = replace(
    CONSEQUENCE,
    id="shown/page",
    backdrop="evening",
    blocks=(TOLD, PAGE, *THOUGHTS[:2], GAUGES, READ_ON),
)
SHOWN = replace(
    DECISION,
    id="shown/all",
    blocks=(QUOTED, PLAN, PAGE, *THOUGHTS, *DECISION.blocks[1:]),
)

# As large as an author can make them; and a picture that is no longer there.
OVERDONE = replace(
    SHOWN,
    id="shown/overdone",
    blocks=(
        Picture("nowhere.png", 30, 4000, "Une affiche très haute. " * 20, "a" * 120),
        replace(
            PAGE,
            masthead="Le Petit Écho républicain de Toile et de ses environs",
            title="Anticonstitutionnellement, le pont ferme et le bac reprend du service",
            paragraphs=PAGE.paragraphs * 6,
        ),
        Thought("Je me demande " * 40, replace(DEDE, name="Anne-Sophie de la Passementerie")),
        Thought("a" * 90, NOA),
        RUMOUR,
        READ_ON,
    ),
)
PICTURES = (PICTURED, PLANNED, THINKING, PAGED, SHOWN, OVERDONE)

SELECTION = replace(
    DECISION,
    id="selection",
    title="Trois canaux, pas un de plus",
    blocks=(
        Speech("« Le budget tient sur un ticket de bus. Choisissez. »", ODILE),
        Choices(
            "Où annoncez-vous la fermeture du pont ?",
            (
                Choice("web", "Le site de la Ville", "En page d’accueil.", "1 h", selected=True),
                Choice(
                    "sms",
                    "Un SMS aux riverains",
                    "À ceux qui l’ont demandé.",
                    "2 h",
                    selected=False,
                ),
                Choice("poster", "Des affiches", "Aux arrêts de bus.", "3 h", selected=True),
                Choice("tok", "Une vidéo", "Tournée par les jeunes.", "6 h", selected=False),
            ),
        ),
        Choices("", (Choice("done", "Valider ces 2 canaux"),), "row"),
    ),
)

TITLE = Screen(
    "title",
    "Le web de la mairie, c’est vous",
    (
        Paper(
            "VILLE DE TOILE · 21 438 HABITANTS · OFFRE D’EMPLOI",
            "Toile recrute sa ou son responsable du web (H/F/X)",
            (
                "Vous aimez les gens, les phrases courtes et les mots de passe longs. Vous savez "
                "que « urgent » se dit d’une inondation, rarement d’un visuel.",
                "Poste à pourvoir immédiatement : la personne précédente est partie élever des "
                "chèvres, en laissant un code d’accès sur un papier jaune.",
                "Candidatures en mairie, ou en appuyant sur le bouton.",
            ),
            (
                "Prévoyez 5 à 10 minutes par situation. Rien n’est enregistré ailleurs que sur "
                "cet ordinateur.",
            ),
            kind="ad",
        ),
        Choices(
            "",
            (
                Choice("new", "Prendre le poste", "Première semaine : la camionnette", icon="play"),
                Choice("resume", "Reprendre", "samedi 16 h 04, décision 2 sur 7"),
                Choice("pick", "Choisir une situation", icon="book-open"),
                Choice("settings", "Réglages", icon="settings"),
                Choice("quit", "Quitter", icon="log-out"),
            ),
            "list",
        ),
    ),
    "title",
    hints=(Hint((Key("up", "Flèche haut"), Key("down", "Flèche bas")), "choisir"), CONFIRM),
    focus="new",
)

LETTER = Screen(
    "letter",
    "Votre lettre de nomination",
    (
        Paper(
            "Ville de Toile · Cabinet de la maire",
            "Bienvenue, et pardon d’avance",
            (
                "Madame, Monsieur,",
                "Vous prenez aujourd’hui la responsabilité de tout ce que la Ville dit, montre et "
                "répond en ligne. Votre prédécesseur vous laisse un bureau, une plante et onze "
                "comptes dont trois ont un mot de passe connu.",
                "Je ne vous demande pas de faire le buzz. Je vous demande que les gens sachent "
                "quand passe le bus, à qui parler, et qu’ils nous croient quand l’eau monte.",
                "Quatre jauges vous diront où vous en êtes : la confiance, la portée utile, la "
                "conformité et l’équipe. Aucune ne se rachète avec les trois autres.",
            ),
            ("Pièce jointe : la charte de modération, affichée depuis 2019.",),
            "Odile Trame, maire de Toile",
        ),
        Choices("", (Choice("go", "Au travail", icon="arrow-right"),), "row"),
    ),
    menu=MENU[1:],
    hints=(CONFIRM, PAUSE),
)

CARDS = (
    Card(
        "samedi 16 h 04",
        "Vous avez vérifié d’abord",
        (
            Fact("", "En relayant l’alerte, la confiance finissait à 25 au lieu de 80."),
            Fact("Levier", "vérifier, puis dire", "name"),
            Fact("Source", "CNIL, Guide des collectivités, 2019", "reference"),
        ),
        "good",
    ),
    Card(
        "samedi 17 h 20",
        "Vous avez fermé les commentaires",
        (
            Fact("", "Les laisser ouverts en masquant trois messages illicites aurait gagné 12."),
            Fact("Levier", "répondre et rendre compte", "name"),
        ),
        "bad",
    ),
    Card(
        "lundi 9 h",
        "Vous avez appelé Dédé",
        (Fact("", "Il est devenu votre relais : le démenti suivant touche 4 900 personnes."),),
        "warning",
    ),
    Card("lundi 11 h", "Vous avez attendu", (Fact("Levier", "le bon canal", "name"),)),
)
FRONT_PAGE = Paper(
    "Le Fil de Toile",
    "Le bibliobus n’a enlevé que des romans",
    (
        "En vingt minutes, la mairie a vérifié puis répondu. Huit cents partages plus tard, la "
        "file d’attente est devant le bus.",
    ),
    kind="newspaper",
)
RADAR = Radar(
    "Vos six axes",
    (
        RadarAxis("Services", 0.5),
        RadarAxis("Vie locale", 0.7),
        RadarAxis("Action publique", 0.35),
        RadarAxis("Dialogue", 0.85),
        RadarAxis("Confiance", 0.9),
        RadarAxis("Attractivité", None, "pas mise à l’épreuve"),
    ),
    "La part de ce qui pouvait être gagné sur chaque axe.",
)
PLOT = Plot(
    "La confiance des habitants",
    ("début", "16 h 04", "17 h 20", "18 h", "19 h", "lundi", "9 h", "11 h"),
    (
        Series("votre parcours", (60, 55, 50, 65, 70, 60, 75, 80)),
        Series("si vous aviez relayé", (60, 55, 45, 40, 33, 28, 28, 25)),
    ),
)
DEBRIEF = Screen(
    "debrief",
    "Débriefing · La camionnette change de couleur",
    (
        Heading("Ce qui s’est joué"),
        FRONT_PAGE,
        RADAR,
        PLOT,
        Heading("Quatre moments clés", 2),
        Paragraph("Ceux où une autre option aurait le plus changé la suite."),
        *CARDS,
        Notice(
            "plain",
            "Lundi matin, je…",
            "nomme qui vérifie, et en combien de temps, avant que la Ville ne relaie quoi que ce "
            "soit.",
        ),
        Choices(
            "Et maintenant ?",
            (
                Choice("replay", "Rejouer", icon="rotate-ccw"),
                Choice("print", "Garder ce débriefing", icon="printer"),
                Choice("home", "Retour à l’accueil"),
            ),
            "row",
        ),
    ),
    menu=MENU[1:],
    progress="score 72 / 100",
    hints=(Hint((Key("pagedown", "Page suivante"),), "lire la suite"), PAUSE),
)

CHARTS = Screen(
    "charts",
    "Débriefing",
    (
        Heading("Deux graphiques"),
        replace(RADAR, axes=tuple(replace(axis, note="54 %") for axis in RADAR.axes)),
        PLOT,
        Heading("Vos décisions", 2),
        *CARDS,
    ),
)

SETTINGS = Screen(
    "settings",
    "Réglages",
    (
        Heading("Réglages"),
        Paragraph("Tout s’applique aussitôt et reste pour la prochaine fois.", "small"),
        *(
            Choices(
                name,
                tuple(
                    Choice(f"{key}={value}", label, selected=n == at)
                    for n, (value, label) in enumerate(values)
                ),
                "row",
            )
            for key, name, at, values in (
                ("language", "Langue", 0, (("fr", "français"), ("en", "English"))),
                (
                    "text_percent",
                    "Taille du texte",
                    0,
                    tuple((str(n), f"{n}\u00a0%") for n in (100, 125, 150, 175, 200)),
                ),
                ("theme", "Couleurs", 0, (("day", "jour"), ("high", "contraste élevé"))),
                ("motion", "Animations", 0, (("full", "oui"), ("reduced", "non"))),
                ("sounds", "Sons", 1, (("100", "oui"), ("0", "non"))),
                (
                    "timers",
                    "Compte à rebours",
                    0,
                    (("off", "jamais"), ("normal", "oui"), ("double", "deux fois plus longs")),
                ),
            )
        ),
        Choices("", (Choice("back", "Retour", key="escape"),), "row"),
    ),
    hints=(Hint((Key("tab", "Tab"),), "réglage suivant"), CONFIRM, PAUSE),
)

PAUSED = Screen(
    "pause",
    "Pause",
    (
        Heading("Pause"),
        Paragraph("Votre partie est gardée à chaque décision.", "lead"),
        Choices(
            "",
            (
                Choice("resume", "Reprendre", icon="play", key="escape"),
                Choice("settings", "Réglages", icon="settings"),
                Choice("help", "Aide", icon="circle-help"),
                Choice("home", "Retour à l’accueil", "Vous pourrez reprendre ici.", icon="log-out"),
            ),
            "list",
        ),
    ),
    backdrop="evening",
    focus="resume",
)

LONG = replace(
    DECISION,
    id="long",
    title="Une situation dont le titre est volontairement beaucoup plus long que d’habitude",
    blocks=(
        Heading("Anticonstitutionnellement"),
        Paragraph("https://www.ville-de-toile.example/" + "a" * 90, "lead"),
        Speech((QUOTE + " ") * 3, replace(ODILE, role="maire de Toile et présidente de l’agglo")),
        Notice("bad", "Ligne rouge", "Une donnée personnelle a été publiée. " * 3),
        GAUGES,
        RUMOUR,
        Choices(
            "Que dites-vous, à qui, et surtout par quel canal, sachant ce que vous savez ?",
            tuple(replace(c, id=f"{c.id}2", text=(c.text + " ") * 3) for c in OPTIONS),
        ),
        Choices("", (Choice("go", "Continuer"), Choice("wait", "Attendre", "un peu")), "row"),
    ),
)

EVERYTHING = replace(
    LONG,
    id="everything",
    shape="page",
    blocks=(*DEBRIEF.blocks, *SETTINGS.blocks, *LONG.blocks, PLAN, *THOUGHTS),
)

STREET = Street(
    "La ville",
    (
        Door("town-hall", "Toile recrute", "3 minutes", "Débutants suppliés.", "played", "Joué",
             "74 sur 100", "ligne rouge franchie", Choice("scenario un", "Toile recrute")),
        Door("newspaper", "La rumeur de 16\u00a0h\u00a004", "4 minutes", "Une camionnette.", "next",
             "À jouer maintenant", control=Choice("scenario deux", "La rumeur")),
        Door("school", "Menu de cantine", "2 minutes", "Du poisson.", "open", "Ouvert",
             control=Choice("scenario trois", "Menu de cantine")),
        Door("post", "Un épisode à venir", state="coming", mark="À venir"),
    ),
    meters=(
        Meter("Épisodes", 1, 4, "1 sur 4"),
        Meter("Leviers", 5, 9, "5 sur 9"),
    ),
)  # fmt: skip
TOWN = Screen(
    "town",
    "Toile, saison 1",
    (STREET, Choices("", (Choice("records", "Mes parties"), Choice("back", "Retour")), "row")),
    backdrop="season",
    focus="scenario deux",
)
CARDED = replace(TOWN, id="carded", blocks=(replace(STREET, drawn=False), *TOWN.blocks[1:]))
TABS = Screen(
    "tabs",
    "Réglages",
    (
        Heading("Réglages"),
        Choices(
            "",
            (
                Choice("tab one", "Lecture", icon="book-open", selected=True),
                Choice("tab two", "Son", icon="volume-2", selected=False),
            ),
            "tabs",
        ),
        Choices(
            "Taille du texte",
            tuple(
                Choice(f"size {n}", f"{n}\u00a0%", selected=n == 100, size=n) for n in (100, 200)
            ),
            "row",
            "Rien n’est coupé.",
        ),
    ),
)

SCREENS = (
    DECISION,
    FOUR,
    SORTING,
    CONSEQUENCE,
    *PICTURES,
    SELECTION,
    TITLE,
    LETTER,
    DEBRIEF,
    CHARTS,
    SETTINGS,
    PAUSED,
    LONG,
    TOWN,
    CARDED,
    TABS,
)
