# SPDX-License-Identifier: Apache-2.0
"""Posts, institutions and common nouns: possessed or plain, loans, and the names of the bodies.

A final -ы/-і is read in three steps: a word list, then what stands before it, then the possessive,
which is what posts and institutions nearly always have (төрағасы, министрлігі, Сенаты).
"""

from typing import Final

from app.kazakh.alphabet import BACK_VOWELS, CONSONANTS, FRONT_VOWELS, NEUTRAL_VOWELS, VOWELS
from app.kazakh.cases import Case, Reading, Row, Sound
from app.kazakh.harmony import BY_ENDING, BY_VOWEL
from app.kazakh.rules import (
    BACK,
    BACK_POSSESSED,
    FRONT,
    FRONT_POSSESSED,
    SPLIT,
    Rule,
    RuleTable,
    arranged,
    spelled,
)
from app.kazakh.words import (
    ADDED_I,
    ADDED_I_ASKED,
    AGENTS,
    ASKED_BACK,
    ASKED_POSSESSED,
    BACK_WORDS,
    BARE_NG_ASKED,
    FRONT_WORDS,
    PLAIN,
    POSSESSED,
    SPLIT_WORDS,
)

_VOICELESS: Final = "пфкқтсшщчцхһ"
_NO_VOWEL: Final = "-"
_WITH_I: Final = Reading(row=Row.FRONT, sound=Sound.VOWEL, added="і")
_BACK_SHORT: Final = Reading(row=Row.BACK, dropped=1)
_FRONT_SHORT: Final = Reading(row=Row.FRONT, dropped=1)
_SAME_SOUND: Final = frozenset({Case.GEN, Case.ACC, Case.LOC, Case.ABL})

_POSSESSIVE: Final = ((BACK_POSSESSED,), (FRONT_POSSESSED,))
_PLAIN_WORD: Final = ((BACK,), (FRONT,))
_POSSESSED_OR_PLAIN: Final = ((BACK_POSSESSED, BACK), (FRONT_POSSESSED, FRONT))
_PLAIN_OR_POSSESSED: Final = ((BACK, BACK_POSSESSED), (FRONT, FRONT_POSSESSED))

# id, back endings, front endings, letter before, what the word is, source.
_FINAL_I: Final = (
    ("plural possessed", "лары дары тары", "лері дері тері", "", _POSSESSIVE,
     "[E] -лар + -ы: депутаттарының"),
    ("-шы", "шы", "ші", CONSONANTS + "у", _PLAIN_WORD,
     "text хатшы, басшы, сайлаушы, тарихшы, елші"),
    ("-ғышы", "ғышы қышы", "гіші кіші", "", _POSSESSIVE,
     "tools and doers in -ғыш: көрсеткіші"),
    ("-машы -ханашы", "машы ханашы", "меші", "", _PLAIN_WORD,
     "doers from nouns in -ма and -хана: баяндамашы, кітапханашы"),
    ("-шы after a narrow vowel", "ышы ұшы ошы", "іші үші өші", "", _POSSESSED_OR_PLAIN,
     "stems in -ш (ұшы, күші) and doers"),
    ("-шы after an open vowel", "шы", "ші", "аәеэяи", _PLAIN_OR_POSSESSED,
     "doers (домбырашы) and stems in -аш (ағашы)"),
    ("-сы", "сы", "сі", VOWELS, _POSSESSIVE,
     "text төрағасы, палатасы, мүшесі, тармақшасы"),
    ("-қы", "қы", "кі", VOWELS, _PLAIN_WORD,
     "[T] қ, к would turn ғ, г before the possessive: сыйақы, үкі"),
    ("-ғы after a vowel", "ғы", "гі", VOWELS, _POSSESSIVE,
     "[T] құқық → құқығы, мүшелік → мүшелігі"),
    ("-нгі", "нгы", "нгі", "", _POSSESSED_OR_PLAIN, "loans: рейтингі; митингі is both"),
    ("-ғы after a consonant", "ғы", "гі", CONSONANTS, _PLAIN_WORD,
     "жарғы, үлгі, белгі: no stem ends in two such consonants"),
    ("-қы after н р л с", "қы", "кі", "нрлс", _POSSESSED_OR_PLAIN,
     "halves: халқы, мүлкі and түлкі, күлкі"),
    ("-қы after a consonant", "қы", "кі", CONSONANTS, _PLAIN_WORD, "ұйқы, соққы, тепкі"),
    ("-бы after a consonant", "бы", "бі", CONSONANTS, _PLAIN_OR_POSSESSED, "құрбы, дүрбі"),
    ("-пы after a consonant", "пы", "пі", CONSONANTS, _POSSESSED_OR_PLAIN, "қалпы and кірпі"),
    ("-жы after a consonant", "жы", "жі", CONSONANTS, _PLAIN_OR_POSSESSED, "қаржы"),
    ("-ты of a stem", "ты", "ті", "рлйуңнм" + VOWELS, _POSSESSIVE,
     "-лы is -ты only after voiceless sounds: департаменті, шарты, мандаты"),
    ("-ты", "ты", "ті", _VOICELESS, _PLAIN_OR_POSSESSED, "adjectives: қуатты, тиісті"),
    ("-ынды", "ынды", "інді", "", _PLAIN_WORD, "nouns of verbs: қорытынды, туынды, қосынды"),
    ("-ды after a consonant", "ды", "ді", CONSONANTS, _PLAIN_OR_POSSESSED, "adjectives: маңызды"),
    ("-лы after a consonant", "лы", "лі", CONSONANTS + "у", _PLAIN_OR_POSSESSED, "жайлы, қаулы"),
    ("possessed", "ы", "і", "", _POSSESSIVE,
     "text лауазымы, бабы; unlisted words are taken as possessed"),
)  # fmt: skip

FINAL_I: Final = tuple(
    Rule(id=name, source=source, ends=spelled(ends), before=before, readings=readings)
    for name, back, front, before, (if_back, if_front), source in _FINAL_I
    for ends, readings in ((back, if_back), (front, if_front))
)

CLUSTERS_OF_LOANS: Final = (
    Rule(
        id="-ст before the same sound",
        source="[E18 §93] журналистің, журналисті: т falls before т",
        ends=("ист", "ест"),
        readings=(_FRONT_SHORT,),
        cases=_SAME_SOUND,
    ),
    Rule(
        id="-ст before another sound",
        source="[E18 §93] names only the same sound; журналистке and журналиске are seen",
        ends=("ист", "ест"),
        readings=(FRONT, _FRONT_SHORT),
    ),
    Rule(
        id="съезд",
        source="[E18 §93] съездің, съезге",
        ends=("езд",),
        readings=(_FRONT_SHORT,),
    ),
    Rule(
        id="-ст after a back vowel",
        source="as журналист; пост, тост are not in the texts",
        ends=("ст", "зд"),
        vowel=BACK_VOWELS + "у",
        readings=(BACK, _BACK_SHORT),
        contested=True,
    ),
    Rule(
        id="double consonant",
        source="[E] one of the two falls (класқа); practice keeps both",
        ends=("сс", "лл", "мм", "фф", "тт"),
        vowel=BACK_VOWELS + "у",
        readings=(_BACK_SHORT, BACK),
        contested=True,
    ),
    Rule(
        id="double consonant, front",
        source="as above",
        ends=("сс", "лл", "мм", "фф", "тт"),
        readings=(_FRONT_SHORT, FRONT),
        contested=True,
    ),
    Rule(
        id="-кт -ск",
        source="[D]; text фактіге, объектілер; most take і",
        ends=("кт", "ск"),
        readings=(_WITH_I, FRONT, BACK),
    ),
    Rule(
        id="-нг",
        source="text рейтингте, маркетингтің, but митингіге",
        ends=("нг",),
        readings=(FRONT, _WITH_I),
    ),
)

VOWELS_OF_LOANS: Final = (
    Rule(
        id="ә in one syllable",
        source="[E] әнге: one syllable keeps the front row",
        vowel="ә",
        lacking=BACK_VOWELS + "еёиіөүэую",
        readings=(FRONT,),
    ),
    Rule(
        id="ә",
        source="[E18 §16] күнәға, күнәні; an unlisted word is asked",
        vowel="ә",
        readings=(SPLIT, FRONT),
    ),
    Rule(
        id="и of a native back word",
        source="text мұхиттың, қиынды, миды",
        vowel="и",
        having="қғұ",
        readings=(BACK, FRONT),
    ),
    Rule(
        id="и",
        source="text Берлинде; [E §36] активке: и is front by default",
        vowel="и",
        readings=(FRONT,),
    ),
    Rule(
        id="final у after a back syllable",
        source="алуға, оқуға, тауға",
        ends=("у", "ю"),
        vowel=BACK_VOWELS,
        readings=(BACK,),
    ),
    Rule(
        id="final у after a front syllable",
        source="беруге, күшеюге",
        ends=("у", "ю"),
        vowel=FRONT_VOWELS,
        readings=(FRONT,),
    ),
    Rule(
        id="final у alone",
        source="туға",
        ends=("у",),
        vowel="у" + _NO_VOWEL,
        readings=(BACK,),
    ),
    Rule(
        id="у inside",
        source="only у, or back vowels beside it: конкурсқа, форумға",
        vowel="у",
        lacking="әөүіеэё",
        readings=(BACK,),
    ),
    Rule(
        id="у inside a mixed word",
        source="by the other vowels front, but loans are seen back (ресурсқа)",
        vowel="у",
        readings=(BACK, FRONT),
    ),
    Rule(
        id="ю of a loan",
        source="[D], text костюмді; native аю is a row above",
        vowel="ю",
        lacking=BACK_VOWELS,
        readings=(FRONT,),
    ),
    Rule(
        id="ю",
        source="парашют: a loan with back vowels beside ю",
        vowel="ю" + NEUTRAL_VOWELS,
        readings=(FRONT, BACK),
    ),
)


def _listed(words: frozenset[str], name: str, source: str, *readings: Reading) -> dict[str, Rule]:
    """Give every word of a list one row."""
    return dict.fromkeys(words, Rule(id=name, source=source, readings=readings))


def _by_last_letter(
    words: frozenset[str], name: str, readings: tuple[tuple[Reading, ...], tuple[Reading, ...]]
) -> dict[str, Rule]:
    """Give every word of a list in -ы/-і the row of its own last letter."""
    back, front = readings
    return {
        word: Rule(id=name, source="words.py", readings=back if word[-1] == "ы" else front)
        for word in words
    }


KNOWN_WORDS: Final[dict[str, Rule]] = {
    **_by_last_letter(PLAIN | AGENTS, "listed as plain", _PLAIN_WORD),
    **_by_last_letter(POSSESSED, "listed as possessed", _POSSESSIVE),
    **_by_last_letter(ASKED_POSSESSED, "listed as doubtful", _POSSESSED_OR_PLAIN),
    **_listed(BACK_WORDS, "listed as back", "words.py", BACK),
    **_listed(FRONT_WORDS, "listed as front", "words.py", FRONT),
    **_listed(SPLIT_WORDS, "listed with ә", "[E18 §16]", SPLIT),
    **_listed(ADDED_I, "listed with і", "[D]", _WITH_I),
    **_listed(ADDED_I_ASKED, "-кт -ск", "[D]", _WITH_I, FRONT, BACK),
    **_listed(BARE_NG_ASKED, "-нг", "text рейтингте, митингіге", FRONT, _WITH_I),
    **_listed(ASKED_BACK, "минут", "PR п.8", BACK, FRONT),
}

NOUN_TABLE: Final[RuleTable] = arranged(
    FINAL_I + CLUSTERS_OF_LOANS + BY_ENDING + VOWELS_OF_LOANS + BY_VOWEL
)

# As a part of a longer genitive the inner -ның goes. Forms of acts (SR11, PR, decrees of the
# President), stored and never computed.
GENITIVE_CHAINS: Final = {
    "Қазақстан Республикасының Президенті": "Қазақстан Республикасы Президентінің",
    "Қазақстан Республикасының Парламенті": "Қазақстан Республикасы Парламентінің",
    "Қазақстан Республикасы Парламентінің Сенаты": "Қазақстан Республикасы Парламенті Сенатының",
    "Қазақстан Республикасы Парламентінің Мәжілісі":
        "Қазақстан Республикасы Парламенті Мәжілісінің",
    "Қазақстан Республикасының Үкіметі": "Қазақстан Республикасы Үкіметінің",
    "Қазақстан Республикасының Конституциясы": "Қазақстан Республикасы Конституциясының",
    "Қазақстан Республикасының Құрылтайы": "Қазақстан Республикасы Құрылтайының",
    "Қазақстан Республикасының Конституциялық Соты":
        "Қазақстан Республикасы Конституциялық Сотының",
    "Қазақстан Республикасының Ұлттық Банкі": "Қазақстан Республикасы Ұлттық Банкінің",
}  # fmt: skip

_GENITIVES: Final = ("ның", "нің", "дың", "дің", "тың", "тің")


def has_inner_genitive(words: tuple[str, ...]) -> bool:
    """Tell whether a word before the last is itself a genitive: «Облыстық соттың судьясы»."""
    return any(word.endswith(_GENITIVES) for word in words[:-1])
