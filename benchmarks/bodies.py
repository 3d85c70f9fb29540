"""How well and how fast the article's text is found on portals' pages: ours beside the libraries made for it.

Token F1 of the body (words and numbers, lower case, as a bag) and the median time of a page, on nine portals' shapes
and two ordinary ones; the same again without any class or id and without a title that says something. Then HTML →
Page with a layout, as a multiple of parsing the page once with lxml, on pages of a portal's usual weight.
"""

from __future__ import annotations

import re
import statistics
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import justext
import lxml.html
import trafilatura
from readability import Document
from resiliparse.extract.html2text import extract_plain_text
from rich.console import Console
from rich.table import Table

from benchmarks import portal_pages as pages
from benchmarks.portal_texts import Article, Writer
from extractor.html import read_html
from extractor.layout import Layout, read_layouts

_FAMILIES = Path(__file__).parents[1] / "crawler" / "families"
_LENGTHS = (1, 2, 3, 4, 6, 8, 10, 12, 14)  # paragraphs
_SHAPES_OF = {
    "drupal7": (pages.drupal7,),
    "liferay": (pages.liferay,),
    "sharepoint": (pages.sharepoint,),
    "wordpress": (pages.wordpress,),
    "nukeviet": (pages.nukeviet,),
    "vnpt": (pages.vnpt,),
    "generic": (pages.newspaper, pages.asp_tables),
}
_STOPWORDS = justext.get_stoplist("Vietnamese")

Reader = Callable[[str], str]


def _trafilatura(html: str) -> str:
    return trafilatura.extract(html, include_comments=False) or ""


def _readability(html: str) -> str:
    tree = lxml.html.fromstring(Document(html).summary())
    for block in tree.iter("p", "div", "li", "td", "br", "figcaption"):
        block.tail = "\n" + (block.tail or "")
    return str(tree.text_content())


def _justext(html: str) -> str:
    paragraphs = justext.justext(html.encode(), _STOPWORDS, stopwords_low=0.1, stopwords_high=0.2, encoding="utf-8")
    return "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)


def _resiliparse(html: str) -> str:
    return str(extract_plain_text(html, main_content=True, alt_texts=False))


def _ours(html: str) -> str:
    page = read_html(html.encode()).page
    return page.text[len(page.title) + 1 :] if page.title else page.text


READERS: dict[str, Reader] = {
    "trafilatura": _trafilatura,
    "readability": _readability,
    "justext": _justext,
    "resiliparse": _resiliparse,
    "ours": _ours,
}


def nameless(html: str) -> str:
    """The page without class names, ids, and a title that says something: only its shape is left."""
    html = re.sub(r' (?:class|id)="[^"]*"', "", html)
    return re.sub(r"<title>.*?</title>", "<title>Cổng thông tin điện tử</title>", html, flags=re.DOTALL)


def token_f1(found: str, wanted: str) -> float:
    """F1 of the words of ``found`` against those ``wanted``, as bags."""
    left, right = (Counter(re.findall(r"\w+", text.lower())) for text in (found, wanted))
    common = sum((left & right).values())
    return 2 * common / ((left.total() + right.total()) or 1)


def sample(shape: pages.Shape, number: int = 18) -> list[tuple[Article, str]]:
    """Articles of all lengths with their pages in that shape."""
    made = []
    for index in range(number):
        writer = Writer(7 * index + 1)
        article = writer.article(_LENGTHS[index % len(_LENGTHS)])
        made.append((article, shape(article, writer)))
    return made


def quality(reader: Reader, shape: pages.Shape, change: Callable[[str], str] = str) -> tuple[float, float]:
    """Mean body F1 of ``reader`` on the shape's sample, and its median milliseconds."""
    values, times = [], []
    for article, html in sample(shape):
        begun = time.perf_counter()
        found = reader(change(html))
        times.append(time.perf_counter() - begun)
        values.append(token_f1(found, "\n".join(article.body)))
    return statistics.mean(values), 1000 * statistics.median(times)


def layouts_of(family: str) -> Sequence[Layout]:
    """The layouts of a family's defaults."""
    with (_FAMILIES / f"{family}.toml").open("rb") as file:
        return read_layouts(tomllib.load(file).get("layout", ()), family)


def ratio_to_lxml(shape: pages.Shape, layouts: Sequence[Layout], rounds: int = 25) -> tuple[float, float, float]:
    """Milliseconds of one lxml parse, of HTML → Page with a layout, and their ratio, each in turn, medians."""
    writer = Writer(5)
    html = pages.grown(shape(writer.article(8), writer), writer).encode()
    parse, read = [], []
    for _ in range(rounds):
        begun = time.perf_counter()
        lxml.html.document_fromstring(html)
        between = time.perf_counter()
        read_html(html, "text/html; charset=utf-8", layouts)
        parse.append(between - begun)
        read.append(time.perf_counter() - between)
    one, other = 1000 * statistics.median(parse), 1000 * statistics.median(read)
    return one, other, other / one


def _print_quality(console: Console, title: str, change: Callable[[str], str]) -> None:
    table = Table(title=title)
    table.add_column("shape")
    for name in READERS:
        table.add_column(name, justify="right")
    for shape in (*pages.PORTALS, *pages.ORDINARY):
        cells = [quality(reader, shape, change) for reader in READERS.values()]
        table.add_row(shape.__name__, *(f"{f1:.3f}  {spent:5.1f} ms" for f1, spent in cells))
    console.print(table)


def main() -> None:
    """Print the tables."""
    console = Console(width=140)
    _print_quality(console, "Body without a layout: token F1 and median time", str)
    _print_quality(console, "The same pages without class names, ids and titles", nameless)
    table = Table(title="HTML → Page with a layout, beside one lxml parse of the same page")
    for column in ("shape", "lxml parse, ms", "HTML → Page, ms", "ratio"):
        table.add_column(column, justify="right")
    ratios = []
    for family, shapes in _SHAPES_OF.items():
        for shape in shapes:
            parse, read, ratio = ratio_to_lxml(shape, layouts_of(family))
            ratios.append(ratio)
            table.add_row(shape.__name__, f"{parse:.2f}", f"{read:.2f}", f"{ratio:.2f}")
    table.add_row("median", "", "", f"{statistics.median(ratios):.2f}")
    console.print(table)
