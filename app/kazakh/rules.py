# SPDX-License-Identifier: Apache-2.0
"""How a table of rules is read: the first row that fits a word answers.

A row says which words it speaks of and how they may be taken. Where it names several readings, the
first is the proposal; the answer is sure only when all of them give the same form. So Ахметов is
asked in five cases and sure in the sixth, Ахметовпен, whose ending knows no harmony.

Sources in the tables of this package: [E] orthography rules of 1983, as the orthographic dictionary
prints them; [E18] rules of 2018; [R] the state-language office on forming surnames, 2020; [D] and
[T] school tables of loans and of п, к, қ; [A] apertium-kaz 95c6dd0, [U] UniMorph, [UD]
UD_Kazakh-KTB; «text»: counts in KazNERD, UD_Kazakh-KTB and government texts, written back : front;
PR and SR11: the Regulation of the Parliament and a Senate resolution of 2011.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from app.kazakh.alphabet import last_vowel
from app.kazakh.cases import Case, Form, Reading, Row, Sound, attached

BACK: Final = Reading(row=Row.BACK)
FRONT: Final = Reading(row=Row.FRONT)
SPLIT: Final = Reading(row=Row.SPLIT)
BACK_POSSESSED: Final = Reading(row=Row.BACK, sound=Sound.POSSESSED)
FRONT_POSSESSED: Final = Reading(row=Row.FRONT, sound=Sound.POSSESSED)

ANY_CASE: Final = frozenset(Case)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One row: a word fits when all that the row names is so.

    `before`: the letter before the ending is one of these. `vowel`: the last vowel of what stands
    before the ending is one of these, "-" standing for no vowel. `having`/`lacking`: the word has
    one, or none, of these.
    `contested`: texts or rule books disagree beyond the readings given, so it is always asked.
    """

    id: str
    source: str
    readings: tuple[Reading, ...]
    ends: tuple[str, ...] = ("",)
    before: str = ""
    vowel: str = ""
    having: str = ""
    lacking: str = ""
    cases: frozenset[Case] = ANY_CASE
    contested: bool = False


# A word that fits no row of any table: no vowel, or none of ours.
NOTHING_TO_GO_BY: Final = Rule(
    id="no-vowel", source="nothing to go by", readings=(BACK, FRONT), contested=True
)

RuleTable = Mapping[str, tuple[Rule, ...]]


def spelled(text: str) -> tuple[str, ...]:
    """Split a list written for reading into its words."""
    return tuple(text.split())


def arranged(rules: Iterable[Rule]) -> RuleTable:
    """File the rows under the last letter they speak of, in their order; "" holds the open ones."""
    rows = tuple(rules)
    letters = {end[-1:] for rule in rows for end in rule.ends} | {""}
    return {
        letter: tuple(rule for rule in rows if any(end[-1:] in {"", letter} for end in rule.ends))
        for letter in letters
    }


def fitting(word: str, case: Case, table: RuleTable) -> Rule:
    """Return the first row that fits a lower-case word, NOTHING_TO_GO_BY if none does."""
    for rule in table.get(word[-1:], table[""]):
        if case in rule.cases and _fits(word, rule):
            return rule
    return NOTHING_TO_GO_BY


def formed(word: str, rule: Rule, case: Case) -> Form:
    """Return the form a row proposes, sure when every reading of the row agrees."""
    texts = [attached(word, reading, case) for reading in rule.readings]
    return Form(
        text=texts[0],
        sure=not rule.contested and all(text == texts[0] for text in texts),
        rule=rule.id,
    )


def _fits(word: str, rule: Rule) -> bool:
    """Tell whether all that a row names is so for a lower-case word."""
    if not word.endswith(rule.ends):
        return False
    if rule.having and not any(letter in word for letter in rule.having):
        return False
    if rule.lacking and any(letter in word for letter in rule.lacking):
        return False
    if not (rule.before or rule.vowel):
        return True
    length = max(len(end) for end in rule.ends if word.endswith(end))
    stem = word[: len(word) - length]
    if rule.before and (not stem or stem[-1] not in rule.before):
        return False
    return not rule.vowel or (last_vowel(stem) or "-") in rule.vowel
