# SPDX-License-Identifier: Apache-2.0
"""Which row of vowels a word takes when nothing more is known of it than its letters.

The codes of the sources are told in `rules`.
"""

from typing import Final

from app.kazakh.alphabet import BACK_VOWELS, FRONT_VOWELS
from app.kazakh.rules import BACK, FRONT, Rule

_CLUSTERS: Final = ("рк", "рг", "нк", "нг", "кс", "кт", "ск", "лк")
_SOFTENED: Final = ("льд", "льм", "льф", "льт", "льс", "льц", "льн", "льк", "льп", "льб", "льз")

# What a last letter or two settle before any vowel is looked at.
BY_ENDING: Final = (
    Rule(
        id="uvular",
        source="[E18 §94] цехты, цехқа; text цехтың, тарихқа, Авербухтың",
        ends=("қ", "х"),
        readings=(BACK,),
    ),
    Rule(
        id="final-ғ",
        source="no word of the texts ends so; a native ending would be қ",
        ends=("ғ",),
        readings=(BACK,),
        contested=True,
    ),
    Rule(
        id="soft-l-r",
        source="[E §35] ансамбльге; [E18 §95]; text Гогольдің, Игорьге, рубльдің",
        ends=("ль", "рь"),
        readings=(FRONT,),
    ),
    Rule(
        id="soft-sign",
        source="by the letter -нь should be nasal, -вь -сь voiceless; [A] disagrees",
        ends=("ь",),
        readings=(FRONT,),
        contested=True,
    ),
    Rule(
        id="hard-sign",
        source="not Kazakh spelling",
        ends=("ъ",),
        readings=(BACK, FRONT),
        contested=True,
    ),
    Rule(
        id="-ий",
        source="text -ий 0 : 34, Достоевскийге; [A] Василийдың is an error",
        ends=("ий",),
        readings=(FRONT,),
    ),
    Rule(
        id="-ич",
        source="text 0 : 4, Сергеевичтің; [A] Джоковичты is an error",
        ends=("ич",),
        readings=(FRONT,),
    ),
    Rule(
        id="cluster-after-front",
        source="[E §35]: к, г inside a cluster take the front row, and so does the vowel",
        ends=_CLUSTERS,
        vowel=FRONT_VOWELS,
        readings=(FRONT,),
    ),
    Rule(
        id="cluster-after-и",
        source="as above: и is front where no back vowel stands beside it (цинкке)",
        ends=_CLUSTERS,
        vowel="и",
        lacking=BACK_VOWELS + "қғ",
        readings=(FRONT,),
    ),
    Rule(
        id="cluster-after-back",
        source="[E §35] парктен; text Петербургте 1 : 8, Нью-Йоркте 1 : 5, Боингтың",
        ends=_CLUSTERS,
        readings=(FRONT, BACK),
    ),
    Rule(
        id="soft-cluster",
        source="[E18 §95] speaks of final ль alone; Рудольф, Линкольн are not in the texts",
        ends=_SOFTENED,
        vowel=BACK_VOWELS + "ую",
        readings=(BACK, FRONT),
    ),
    Rule(
        id="final-г",
        source="[D] педагогке; text педагогтер 5 : педагогтар 4, диалогқа",
        ends=("г",),
        vowel=BACK_VOWELS + "ую",
        readings=(FRONT, BACK),
    ),
    Rule(
        id="final-к",
        source="text Мубаракқа, Мудряктың; [A] Ширакке",
        ends=("к",),
        vowel=BACK_VOWELS + "ую",
        readings=(BACK, FRONT),
    ),
)

# What is left goes by the vowels; a word without one is `rules.NOTHING_TO_GO_BY`.
BY_VOWEL: Final = (
    Rule(
        id="e-yo",
        source="[E §35 note] Пётрдің, актёрге, дуэті; text Гумилёвтің",
        vowel="эё",
        readings=(FRONT,),
    ),
    Rule(
        id="last-vowel-back",
        source="[E18 §92] the ending follows the last syllable: Марияға, Склярға",
        vowel=BACK_VOWELS,
        readings=(BACK,),
    ),
    Rule(
        id="last-vowel-front",
        source="[E18 §92] Президентке; mixed words too: мұғалімге, Айгүлге",
        vowel="еіөү",
        readings=(FRONT,),
    ),
    Rule(
        id="unsettled",
        source="the last vowel stands for both rows, or breaks harmony (ә)",
        vowel="иәую",
        readings=(FRONT, BACK),
    ),
)

HARMONY: Final = BY_ENDING + BY_VOWEL
