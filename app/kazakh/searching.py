# SPDX-License-Identifier: Apache-2.0
"""Finding Kazakh words in a text whatever endings they carry, on either side.

Words meet by their beginnings: «сот» finds «Сотының», and «сотының» finds «сот» too, since an
ending is taken off what was asked. A last к, қ or п may stand voiced before an ending («Серік»,
«Серігі»).
"""

import re
from typing import Final

from app.kazakh.lookalikes import mended

_WORD: Final = re.compile(r"[^\W_]+")
_SHORTEST, _LONG_ENDING = 3, 3
"""A stem of three letters is taken only where a long ending was taken off: «сот» stands for
«соттың», «қал» not for «қала». Shorter ones would find anything."""
_VOICED: Final = {"к": "г", "қ": "ғ", "п": "б"}
_WRITTEN: Final = """
    ның нің дың дің тың тің ға ге қа ке на не а е ды ді ты ті ны ні н да де та те нда нде дан ден
    тан тен нан нен мен бен пен лар лер дар дер тар тер ы і сы сі ын ін сын сін ына іне сына сіне
    ының інің сының сінің ында інде сында сінде ынан інен сынан сінен
    ом ой ою ей ого ому у ых их
"""
"""Of number, possession and case; the last line is Russian."""
_ENDINGS: Final = tuple(sorted(_WRITTEN.split(), key=len, reverse=True))


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are compared: mended, in one case, ё as е."""
    plain = mended(text).text.casefold().replace("ё", "е")
    return tuple(_WORD.findall(plain))


def stems(word: str) -> frozenset[str]:
    """Return the beginnings by which a word asked for is found."""
    found, todo = {word}, [word]
    while todo:
        whole = todo.pop()
        for ending in _ENDINGS:
            stem = whole.removesuffix(ending)
            enough = _SHORTEST if len(ending) >= _LONG_ENDING else _SHORTEST + 1
            if stem != whole and len(stem) >= enough and stem not in found:
                found.add(stem)
                todo.append(stem)
    voiced = {stem[:-1] + _VOICED[stem[-1]] for stem in found if stem[-1] in _VOICED}
    return frozenset(found | voiced)


def holds(text: str, asked: tuple[frozenset[str], ...]) -> bool:
    """Tell whether a text has every word asked for, each by one of its beginnings."""
    here = words_of(text)
    return all(any(word.startswith(tuple(each)) for word in here) for each in asked)
