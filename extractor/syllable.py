"""Whether a word is spelt as a Vietnamese syllable can be: onset, vowels, coda and tone agree."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = "\u0300\u0309\u0303\u0301\u0323"
_OF_STOPS = "\u0301\u0323"  # a syllable that ends in a stop bears one of these two
_ONSETS = "ngh ng nh gh gi g kh k ch c ph qu th tr t b d đ h l m n p r s v x"
_VOWELS = (
    "uyê uya uyu oai oay oeo iêu yêu uôi ươi ươu uây uao oao uêu ai ao au ay âu ây eo êu ia iê iu yê oa oă oe oi oo ôi "
    "ơi ua uâ uă ue uê ui uô uơ uy ưa ưi ươ ưu a ă â e ê i o ô ơ u ư y"
)
_CODAS = "ng nh ch c m n p t"
_SYLLABLE = re.compile(
    f"(?:{'|'.join(_ONSETS.split())})?(?:{'|'.join(_VOWELS.split())})(?P<coda>{'|'.join(_CODAS.split())})?"
)
_STOPS = ("c", "ch", "p", "t")
_LONGEST = 7


@lru_cache(maxsize=16_384)
def is_syllable(word: str) -> bool:
    """Whether NFC ``word``, in any case, is a syllable by its spelling; it need not be a word that exists."""
    if len(word) > _LONGEST:
        return False
    parts = unicodedata.normalize("NFD", word.lower())
    tones = [mark for mark in parts if mark in _TONES]
    if len(tones) > 1:
        return False
    found = _SYLLABLE.fullmatch(unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES)))
    return found is not None and (found["coda"] not in _STOPS or (bool(tones) and tones[0] in _OF_STOPS))
