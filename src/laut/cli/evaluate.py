"""`laut evaluate`: the figures laut claims, from corpora of quotations, of pages, and of resolved articles."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.table import Table

from laut.cli.output import errors_told, paper
from laut.errors import CorpusError

if TYPE_CHECKING:
    from laut.extraction import PageScores
    from laut.training.evaluation import Evaluation
    from laut.training.own_corpus import OwnArticle

__all__ = ["evaluate"]


def evaluate(
    corpus: Annotated[
        str,
        typer.Argument(
            metavar="CORPUS|pages|resolution", help="Corpus of quotations; or the word pages or resolution."
        ),
    ],
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="FOLDER", help="Folder of pages; for resolution, of own articles, or a file of resolved quotations."
        ),
    ] = None,
    data: Annotated[
        Path | None, typer.Option(help="The corpus that holds the texts of a file of resolved quotations.")
    ] = None,
    predictions: Annotated[
        Path | None, typer.Option(help="Write what the model finds here, in the corpus's own format.")
    ] = None,
    model: Annotated[str | None, typer.Option(help="Name or folder of the model.")] = None,
    threads: Annotated[int | None, typer.Option(min=1, max=256, help="Threads of the model (2).")] = None,
    min_score: Annotated[float | None, typer.Option(help="From 0 to 1: threshold instead of the model's own.")] = None,
    part: Annotated[
        str | None,
        typer.Option(
            help="Only the articles that the corpus's split.json puts in dev, test or train; "
            "of resolved quotations, work or measure."
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The figures as one JSON object.")] = False,
) -> None:
    """Score a model on a corpus by the published score, the extraction on stored pages, or who is meant by whom.

    A corpus is a .jsonl file, a folder of one .json an article, or a folder of own .xml articles.
    """
    with errors_told():
        if data is not None and corpus != "resolution":
            raise CorpusError(f"--data {data} is for resolution only; found {corpus}")
        if corpus == "pages":
            if folder is None:
                raise CorpusError("no folder of pages given; expected `laut evaluate pages FOLDER`")
            _evaluate_pages(folder, as_json=as_json)
        elif corpus == "resolution":
            _evaluate_resolution(
                _resolved_articles(folder or Path("corpora/own-de"), data, part),
                coreference=data is None, model=model, threads=threads, as_json=as_json,
            )  # fmt: skip
        else:
            _evaluate_quotations(
                Path(corpus), predictions, model=model, threads=threads, min_score=min_score, part=part, as_json=as_json
            )


def _evaluate_pages(folder: Path, *, as_json: bool) -> None:
    from laut.extraction import evaluate_pages

    scores = evaluate_pages(folder)
    print(json.dumps(_page_figures(scores)) if as_json else scores)


def _resolved_articles(folder: Path, data: Path | None, part: str | None) -> list[OwnArticle]:
    """Articles in which everybody is resolved: our own, or those a file of positions tells of, with their texts."""
    from laut.training.own_corpus import iter_own_articles, load_split
    from laut.training.resolved_quotations import load_resolved_articles

    if data is not None:
        return load_resolved_articles(folder, data, part=part)
    if folder.is_file():
        raise CorpusError(f"{folder} is a file and holds no texts; expected --data with the corpus that has them")
    split = load_split(folder)
    articles = [one for one in iter_own_articles(folder) if part is None or split.part(one.id) == part]
    if not articles:
        raise CorpusError(f"{folder} holds no article of part {part!r}; expected train, dev or test")
    return articles


def _evaluate_resolution(
    articles: list[OwnArticle], *, coreference: bool, model: str | None, threads: int | None, as_json: bool
) -> None:
    """On gold quotations, beside a simple baseline, and end to end with the quotations that the model finds."""
    from laut.attribution.model import load_model
    from laut.resolution.evaluation import evaluate_resolution
    from laut.settings import load_settings
    from laut.training.resolved import evaluate_end_to_end

    scores = evaluate_resolution(articles, coreference=coreference)
    settings = load_settings()
    loaded = load_model(model or settings.model, threads=threads or settings.threads)
    read = evaluate_end_to_end(articles, loaded)
    if as_json:
        figures = {"articles": scores.articles, "quotations": scores.speaker.known}
        gold = {name: round(share, 4) for name, share, _ in scores.rows()}
        whole = {name: round(share, 4) for name, share in read.shares().items()}
        print(json.dumps(figures | {"gold": gold, "end to end": whole}, ensure_ascii=False))
    else:
        print(scores)
        print(read)


def _evaluate_quotations(
    path: Path,
    predictions: Path | None,
    *,
    model: str | None,
    threads: int | None,
    min_score: float | None,
    part: str | None,
    as_json: bool,
) -> None:
    from laut.attribution.model import load_model
    from laut.settings import load_settings
    from laut.training.evaluation import evaluate_corpus

    settings = load_settings()
    loaded = load_model(model or settings.model, threads=threads or settings.threads)
    result = evaluate_corpus(path, loaded, min_score=min_score, part=part)
    if predictions:
        lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in result.predictions)
        try:
            predictions.write_text(lines, "utf-8")
        except OSError as error:
            raise CorpusError(f"{predictions} cannot be written: {error.strerror or error}") from error
    if as_json:
        print(json.dumps(_figures(result)))
        return
    _print_tables(result, loaded.name)


def _print_tables(result: Evaluation, model: str) -> None:
    scores, found = result.scores, result.found
    table = Table(f"{result.articles} articles, {model}", "precision", "recall", "F1", box=None, pad_edge=False)
    rows = {name: getattr(scores, name.lower()) for name in ("Joint", "Messages", "Roles", "Form", "STWR")}
    for name, measure in (rows | {f"  {part}": measure for part, measure in scores.parts.items()}).items():
        table.add_row(name, *(f"{value:.2f}" for value in (measure.precision, measure.recall, measure.f1)))
    paper().print(table)
    table = Table("type", "gold", "predicted", "found", "F1", box=None, pad_edge=False)
    for name, (gold, predicted, right, measure) in scores.types.items():
        table.add_row(name, str(gold), str(predicted), f"{100 * right / gold:.0f} %", f"{measure.f1:.1f}")
    paper().print(table)
    paper().print(
        f"found {found.recall:.1f} %, precision {found.precision:.1f} %, "
        f"right speaker words {found.right_speaker:.1f} %, right type {found.right_type:.1f} % "
        f"of {found.gold} quotations"
    )


def _figures(result: Evaluation) -> dict[str, Any]:
    scores, found = result.scores, result.found
    names = ("joint", "messages", "roles", "form", "stwr")
    return {
        "articles": result.articles,
        **{name: round(getattr(scores, name).f1, 2) for name in names},
        "parts": {part: round(measure.f1, 2) for part, measure in scores.parts.items()},
        "found": round(found.recall, 2),
        "precision": round(found.precision, 2),
        "speaker": round(found.right_speaker, 2),
        "type": round(found.right_type, 2),
    }


def _page_figures(scores: PageScores) -> dict[str, Any]:
    names = ("text", "title", "day", "instant", "authors", "seconds")
    figures = {name: round(getattr(scores, name), 4) for name in names}
    return {"pages": len(scores.pages), **figures, "worst": [scores.worst.file, round(scores.worst.text, 4)]}
