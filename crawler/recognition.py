"""Which family a site belongs to, by one of its pages."""

from __future__ import annotations

from dataclasses import dataclass

from crawler.profile import FAMILIES, GENERIC, read_family
from crawler.survey import Survey

_LEAST = 3


@dataclass(frozen=True, slots=True)
class Recognition:
    """``family`` with what speaks for it; ``rival`` is the next likely one, where it is nearly as likely."""

    family: str
    reasons: tuple[str, ...] = ()
    rival: str | None = None


def recognise(page: Survey) -> Recognition:
    """The family of the site of which ``page`` is one; the generic one where too little speaks for any."""
    targets = [anchor.target for anchor in page.anchors]
    weighed = []
    for path in sorted(FAMILIES.glob("*.toml")):
        signature = read_family(path.stem).signature
        if signature is not None:
            weighed.append((*signature.weigh(page.generator, page.html, targets), path.stem))
    weighed.sort(key=lambda one: -one[0])
    (weight, reasons, family), (next_weight, _, rival) = weighed[:2]
    if weight < _LEAST:
        return Recognition(GENERIC)
    return Recognition(family, reasons, rival if next_weight * 2 > weight else None)
