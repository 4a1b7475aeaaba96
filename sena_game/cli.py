"""The commands: arguments in, one call, exit code out. 0 fine, 1 problems found, 2 wrong use."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

from sena_game import paths
from sena_game.commands import FINE, PROBLEMS
from sena_game.problems import ScenarioError
from sena_game.words import LANGUAGES, Words, load_words

FIRST = "toile-recrute"
# The same sentence as in the game, which says it in the words of its language.
KEPT = (
    "Chaque partie garde ce qui a été décidé, quand, et son engagement\u202f; ni nom, ni adresse. "
    "Rien ne quitte cet ordinateur."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    _speak_any_encoding()
    given = list(sys.argv[1:] if arguments is None else arguments)
    # `sena --lang en` is `sena play --lang en`.
    bare = not given or (given[0].startswith("-") and given[0] not in ("-h", "--help"))
    options = _parser().parse_args(["play", *given] if bare else given)
    words = load_words(options.lang or "fr", paths.assets() / "words")
    try:
        code: int = options.command(options, words)
        return code
    except ScenarioError as error:
        from sena_game.commands.author import tell

        return tell(error, words)
    except KeyboardInterrupt:
        return FINE
    except BrokenPipeError:
        # Who read our output is gone; Python must not complain of it when it leaves.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except Exception as error:
        print(words("SENA had to stop. All that was decided is saved."), file=sys.stderr)
        print(f"({type(error).__name__}: {error})", file=sys.stderr)
        return PROBLEMS


def _speak_any_encoding() -> None:
    """Let a letter that the terminal or the file lacks be replaced, rather than stop the game."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="sena", description="SENA : un jeu sérieux pour bien se servir du web en mairie."
    )
    play = argparse.ArgumentParser(add_help=False)
    play.add_argument("scenario", nargs="?", default=FIRST, help="nom ou dossier d’un scénario")
    play.add_argument("--terminal", action="store_true", help="jouer dans le terminal")
    play.add_argument("--lang", choices=tuple(LANGUAGES), help="langue du jeu")
    play.add_argument("--seed", type=int, default=None, help="graine des tirages au sort")
    play.add_argument("--moves", type=Path, help="jouer tout seul ce parcours témoin")
    play.add_argument("--shots", type=Path, help="dossier où garder une image de chaque écran")
    play.add_argument("--size", type=_size, default=(1280, 720), help="taille, comme 1280x720")
    play.set_defaults(command=_play)
    commands = parser.add_subparsers(metavar="commande", required=True)
    commands.add_parser("play", parents=[play], help="jouer un scénario")
    preview = commands.add_parser("preview", help="jouer un scénario pendant qu’on l’écrit")
    preview.add_argument("scenario", help="nom ou dossier d’un scénario")
    preview.add_argument("--at", metavar="ID", help="commencer à cette scène, option ou fin")
    preview.add_argument("--terminal", action="store_true", help="jouer dans le terminal")
    preview.add_argument("--lang", choices=tuple(LANGUAGES), help="langue du jeu")
    preview.add_argument("--seed", type=int, default=None, help="graine des tirages au sort")
    preview.add_argument("--shots", type=Path, help="dossier où garder une image de chaque écran")
    preview.add_argument("--size", type=_size, default=(1280, 720), help="taille, comme 1280x720")
    preview.set_defaults(command=_preview)
    _add_runs(commands)
    listing = commands.add_parser("list", help="dire quels scénarios il y a")
    listing.add_argument("--lang", choices=tuple(LANGUAGES))
    listing.set_defaults(command=_list)
    check = commands.add_parser("check", help="dire ce qui ne va pas dans des scénarios")
    check.add_argument("path", nargs="*", type=Path)
    check.add_argument("--format", choices=("text", "json", "sarif"), default="text")
    check.add_argument("--fix", action="store_true", help="corriger ce qui n’a qu’un remède")
    check.add_argument("--lang", choices=tuple(LANGUAGES))
    check.set_defaults(command=_check)
    explain = commands.add_parser("explain", help="expliquer une remarque, avec son remède")
    explain.add_argument("code", nargs="?", help="code de la remarque ; sans lui, la liste")
    explain.add_argument("--lang", choices=tuple(LANGUAGES))
    explain.set_defaults(command=_explain)
    graph = commands.add_parser("graph", help="dessiner la carte d’un scénario, ou la dire")
    graph.add_argument("scenario", help="nom ou dossier d’un scénario")
    graph.add_argument("--format", choices=("svg", "text"), default="svg")
    graph.add_argument("--output", type=Path, help="fichier où l’écrire")
    graph.add_argument("--lang", choices=tuple(LANGUAGES))
    graph.set_defaults(command=_graph)
    explore = commands.add_parser("explore", help="dire tout ce que les parties peuvent donner")
    explore.add_argument("scenario", help="nom ou dossier d’un scénario")
    explore.add_argument("--format", choices=("text", "json", "html"), default="text")
    explore.add_argument("--details", action="store_true", help="dire tout, point par point")
    explore.add_argument(
        "--witness",
        metavar="ID",
        help="le parcours qui mène à scene, scene.option, une fin, jauge=0, longest, best…",
    )
    explore.add_argument("--baseline", type=Path, help="rapport JSON auquel comparer")
    explore.add_argument("--observed", type=Path, help="résultats d’une classe, en JSON")
    explore.add_argument("--states", type=int, default=200_000, help="états au plus")
    explore.add_argument("--seconds", type=float, default=5.0, help="secondes au plus")
    explore.add_argument("--output", type=Path, help="fichier où écrire le rapport")
    explore.add_argument("--lang", choices=tuple(LANGUAGES))
    explore.set_defaults(command=_explore)
    sheet = commands.add_parser("sheet", help="imprimer la fiche de qui anime la séance")
    sheet.add_argument("scenario", help="nom ou dossier d’un scénario")
    debrief = commands.add_parser("debrief", help="imprimer le débriefing d’une partie")
    debrief.add_argument("run", nargs="?", type=int, help="numéro ; sans lui, la dernière finie")
    for printed, command in ((sheet, _sheet), (debrief, _debrief)):
        printed.add_argument("--html", type=Path, metavar="FICHIER", help="page web où l’écrire")
        printed.add_argument("--pdf", type=Path, metavar="FICHIER", help="PDF où l’écrire")
        printed.add_argument("--lang", choices=tuple(LANGUAGES))
        printed.set_defaults(command=command)
    schema = commands.add_parser("schema", help="donner le schéma JSON, pour les éditeurs")
    schema.add_argument(
        "of", nargs="?", choices=("scenario", "town", "walkthrough", "run"), default="scenario"
    )
    schema.set_defaults(command=_schema, lang=None)
    new = commands.add_parser("new", help="écrire un scénario de départ, commenté")
    new.add_argument("folder", type=Path, help="dossier à créer")
    new.add_argument("--lang", choices=tuple(LANGUAGES))
    new.set_defaults(command=_new)
    translate = commands.add_parser("translate", help="tenir la traduction anglaise à jour")
    translate.add_argument("scenario", help="nom ou dossier d’un scénario ou d’une ville")
    translate.add_argument("--lang", choices=tuple(LANGUAGES))
    translate.set_defaults(command=_translate)
    return parser


def _add_runs(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add what can be done with the plays that were recorded; `sena runs` alone lists them."""
    runs = commands.add_parser(
        "runs", help="lister, montrer, exporter, effacer ses parties", description=KEPT
    )
    of_runs = runs.add_subparsers(metavar="action", dest="action")
    listing = of_runs.add_parser("list", help="les lister (c’est ce que fait « sena runs » seul)")
    show = of_runs.add_parser("show", help="raconter une partie : décisions, effets, score")
    show.add_argument("run", type=int, metavar="NUMÉRO")
    export = of_runs.add_parser("export", help="en faire un tableau (CSV) ou du JSON")
    export.add_argument("run", nargs="*", type=int, metavar="NUMÉRO", help="sans eux, toutes")
    export.add_argument("--output", type=Path, help="fichier où l’écrire ; sans lui, ici")
    erase = of_runs.add_parser("erase", help="en effacer pour de bon, du fichier aussi")
    erase.add_argument("run", nargs="*", type=int, metavar="NUMÉRO")
    erase.add_argument("--all", action="store_true", help="toutes ; les réglages restent")
    erase.add_argument("--yes", action="store_true", help="sans demander confirmation")
    keep = of_runs.add_parser("keep", help="dire ce qui est gardé, ou choisir combien de temps")
    keep.add_argument("retention", nargs="?", choices=("ever", "year", "month", "unfinished"))
    name = of_runs.add_parser("pseudonym", help="dire, choisir ou retirer un pseudonyme")
    name.add_argument("name", nargs="?", metavar="PSEUDONYME", help="24 signes au plus")
    name.add_argument("--none", action="store_true", help="n’en avoir aucun")
    for each, formats in (
        (runs, ("text", "json")),
        (listing, ("text", "json")),
        (show, ("text", "json")),
        (export, ("csv", "json")),
    ):
        # What is said before `list` or `show` holds, unless it is said again after it.
        default = formats[0] if each in (runs, export) else argparse.SUPPRESS
        each.add_argument("--format", choices=formats, default=default)
    for each in (runs, listing, show, export, erase, keep, name):
        spoken = None if each is runs else argparse.SUPPRESS
        each.add_argument("--lang", choices=tuple(LANGUAGES), default=spoken)
    runs.set_defaults(command=_runs)
    told = of_runs.add_parser("statements", help="les écrire en traces d’apprentissage (xAPI)")
    told.add_argument("--output", type=Path, help="fichier .json ou .jsonl ; sans lui, ici")
    told.set_defaults(command=_statements)
    send = of_runs.add_parser("send", help="envoyer ces traces à un entrepôt (LRS)")
    send.add_argument("url", nargs="?", help="son adresse ; sans elle, celle de lrs.toml")
    send.set_defaults(command=_send)
    for each in (told, send):
        each.add_argument("--run", type=int, action="append", help="cette partie seulement")
        each.add_argument("--lang", choices=tuple(LANGUAGES))


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError("1280x720")
    if not (320 <= int(width) <= 7680 and 240 <= int(height) <= 4320):
        raise argparse.ArgumentTypeError("320x240 … 7680x4320")
    return int(width), int(height)


def _play(options: argparse.Namespace, words: Words) -> int:
    # Each command is imported when it is asked for: a window need not wait for the others.
    from sena_game.commands.play import play

    return play(options, words)


def _preview(options: argparse.Namespace, words: Words) -> int:
    from sena_game.commands.preview import preview

    return preview(options, words)


def _runs(options: argparse.Namespace, words: Words) -> int:
    from sena_game.commands.runs import runs

    return runs(options, words)


def _statements(options: argparse.Namespace, words: Words) -> int:
    from sena_game.commands.learning import write_statements

    return write_statements(options, words)


def _send(options: argparse.Namespace, words: Words) -> int:
    from sena_game.commands.learning import send

    return send(options, words)


def _list(options: argparse.Namespace, words: Words) -> int:
    from sena_game.commands.author import list_scenarios

    return list_scenarios(options, words)


def _check(options: argparse.Namespace, words: Words) -> int:
    from sena_game.commands.author import check

    return check(options, words)


def _explain(options: argparse.Namespace, words: Words) -> int:
    from sena_game.commands.explain import explain

    return explain(options, words)


def _graph(options: argparse.Namespace, words: Words) -> int:
    from sena_game.commands.graph import graph

    return graph(options, words)


def _explore(options: argparse.Namespace, words: Words) -> int:
    from sena_game.commands.explore import explore

    return explore(options, words)


def _sheet(options: argparse.Namespace, words: Words) -> int:
    from sena_game.commands.sheet import sheet

    return sheet(options, words)


def _debrief(options: argparse.Namespace, words: Words) -> int:
    from sena_game.commands.debrief import debrief

    return debrief(options, words)


def _schema(options: argparse.Namespace, words: Words) -> int:
    from sena_game.commands.author import print_schema

    return print_schema(options, words)


def _new(options: argparse.Namespace, words: Words) -> int:
    from sena_game.commands.author import new

    return new(options, words)


def _translate(options: argparse.Namespace, words: Words) -> int:
    from sena_game.commands.author import translate_texts

    return translate_texts(options, words)
