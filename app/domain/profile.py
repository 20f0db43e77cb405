# SPDX-License-Identifier: Apache-2.0
"""A body as data: its total, thresholds with their articles, kinds of item, words and switches.

Nothing in the program asks which body is sitting; it asks the profile. A profile is read from
`resources/profiles/` and frozen, whole, into the sitting that uses it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from app.domain.floor import FloorRules
from app.domain.kinds import Kind, SittingKind
from app.domain.ranking import MorePassed
from app.domain.resolution import PaperForm
from app.domain.secret_ballot import Unmarked
from app.domain.spoken import SpokenWords
from app.domain.threshold import Threshold
from app.kazakh.cases import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """The statutory number of deputies from a day on."""

    number: int
    since: date | None = None
    article: str = ""
    unverified: bool = False
    """Whether the number or its first day has still to be confirmed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParallelWords:
    """The Russian words of an act that don't depend on its kind."""

    heading: str
    """«Сенат Парламента Республики Казахстан»."""
    number_mask: str = ""
    """«№ {seq}-{convocation} СП»; empty: the number stands as in Kazakh."""
    act: str = "ПОСТАНОВЛЕНИЕ"
    enacts: str = "ПОСТАНОВЛЯЕТ:"
    signatory_post: str
    acting_post: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganWords:
    """How the acts of an organ of the body are headed and signed."""

    heading: str
    """Where the sitting has no title: «Қазақстан Республикасы Парламенті Сенатының Бюросы»."""
    named: str = ""
    """With the title of the sitting, which names the organ: «… Сенатының {title}»."""
    post: str
    """Of who signs, where the signatory brings none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The set words of the body's documents and screens, in the case the text needs."""

    sitting: str
    """What its sitting is called: «отырыс», «жалпы отырыс», «Құрылтай отырысы»."""
    heading: str
    """The body as it stands over and in an act: «Қазақстан Республикасы Парламентінің Сенаты»."""
    act: str = "ҚАУЛЫ"
    enacts: str = "қаулы етеді:"
    signatory_post: str
    """The Chair's post as it stands under an act (PR п.28, CL95 9(5)5), CL26 11(3)7))."""
    acting_post: str
    """The same for a deputy chair who performs the Chair's duties."""
    by_majority: str
    """«жалпы санының көпшілік даусымен»; since 2026 «дауысымен»."""
    sittings: Mapping[SittingKind, str] = field(default_factory=dict)
    """What the sitting of an organ is called: «Бюро отырысы», «парламенттік тыңдау»."""
    organs: Mapping[SittingKind, OrganWords] = field(default_factory=dict)
    """Of the organs that adopt acts of their own: their heading and who signs."""
    appeals: str = "қызметінен босату жөнінде өтініш жасайды"
    """What it does in an appeal to the President (57.6); since 2026 «өтініш білдіреді»."""
    ru: ParallelWords | None = None
    """Needed where acts have a Russian text beside the Kazakh one."""
    put_to_vote: str
    """The hall's word while a question is put: «ДАУЫСҚА ҚОЙЫЛДЫ»; since 2026 «ДАУЫСҚА САЛЫНДЫ»."""
    body: Mapping[Case, str] = field(default_factory=dict)
    """The heading in the cases that templates need; a chain of genitives isn't left to rules."""
    spoken: SpokenWords | None = None
    """What the presiding officer says; None: the words of any chamber (`resources/cards`)."""
    spoken_ru: SpokenWords | None = None
    """Its Russian twin (PR п.10)."""


class VoteQuorum(StrEnum):
    """Whose number must reach the quorum for a vote (X-31)."""

    REGISTERED = "registered"
    TOOK_PART = "took_part"


class Refusing(StrEnum):
    """How consent or an appointment is refused (X-29)."""

    SEPARATE_VOTE = "separate_vote"
    """By a decision of its own, with reasons (CL95 23-1(6), CL26 27(5))."""
    WITH_THE_RESULT = "with_the_result"
    """By the question itself, once it failed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Joint:
    """Two bodies that sit together, each with its own quorum and count (CL95 7, PR п.18)."""

    bodies: tuple[str, ...]
    """The keys of their profiles, two."""
    led_by: str
    """The body whose Chair presides and signs (C95 58(3), PR п.28)."""
    article: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Switches:
    """Answers to the questions on which the law is silent, each with its default."""

    late_comer_votes: bool = True
    """PR п.25 bars only a vote given afterwards; a deputy who comes in may vote (practice L8)."""
    casting_vote_counts: bool = False
    """Whether the Chair's casting vote is one more vote towards the majority of the total; no text
    reconciles the two (X-21), so by default it is recorded and changes nothing."""
    names_on_wall: bool = False
    """An open vote is not a roll call: the wall shows who has answered, not how (practice L22)."""
    split_on_wall: bool = False
    """Whether the figures of an open vote are seen while it runs; by default nobody is led by how
    the others have voted, and the wall shows turnout alone."""
    more_passed_than_seats: MorePassed = MorePassed.RANK
    """No text says what happens when more nominees reach the majority than are elected (X-04)."""
    unmarked_single: Unmarked = Unmarked.FOR
    """What an unmarked paper with one name means: PR п.26 word for word would count nothing
    (X-22)."""
    quorum_of_vote: VoteQuorum = VoteQuorum.REGISTERED
    """PR п.21 speaks of the number of deputies needed to hold a vote; C26 58(5) of taking part."""
    doors_by_vote: bool = False
    """Whether closing the doors must name the procedural vote that decided it (PR п.12); the
    chamber may have decided it before the sitting, so by default it needn't."""
    refusal: Refusing = Refusing.SEPARATE_VOTE
    """A question that failed is no decision, so a refusal has its own vote (practice L2, X-29)."""
    parallel_russian: bool = False
    """Whether an act carries its Russian text on a sheet of its own; the chambers publish both, no
    text says on which sheet."""
    interested_deputy_votes: bool = True
    """Whether the deputy concerned may vote on himself; the law is silent (X-11)."""
    objections_in_minutes: bool = False
    """Whether the minutes name objections that were set aside; by default only the service sheet
    does (practice L29)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One body under one constitution."""

    key: str
    edition: int
    """Raised whenever the data change; recorded with every act."""
    name: str
    """The short name: «Сенат»."""
    valid_from: date
    valid_to: date | None = None
    sits_from: date | None = None
    """The day the first session opens; before it nobody can sit (CL26 3(2))."""
    utc_offset: int
    """Minutes east of Greenwich."""
    place: str
    convocation: str
    """The convocation when a sitting doesn't name it: «VIII»."""
    number_mask: str
    """Of an act, with {seq} and {convocation}."""
    totals: tuple[Total, ...]
    thresholds: tuple[Threshold, ...]
    quorum: str
    """The threshold that a plenary sitting and each of its votes need."""
    agenda: str
    """The threshold for adopting the agenda (PR п.8)."""
    procedural: str
    """The threshold of a procedural vote (PR п.22)."""
    wording: Wording
    kinds: tuple[Kind, ...]
    switches: Switches = Switches()
    paper: PaperForm = PaperForm()
    joint: Joint | None = None
    """Set for a body that meets only as the joint sitting of two others."""
    hearings_apart: bool = False
    """Whether no hearing is held on the day of a sitting, separate or joint (S:99)."""
    floor: FloorRules = FloorRules()
    holidays: tuple[date, ...] = ()
    """Days off besides Saturdays and Sundays, where a deadline runs in working days (X-28)."""
    elsewhere: tuple[str, ...] = ()
    """Kinds that the same law gives to another body or to a sitting of another kind."""
    articles: Mapping[str, str] = field(default_factory=dict)
    """By refusal code, the article that a refusal with this code rests on."""

    def total_on(self, day: date) -> int:
        """Return the statutory number of deputies on that day."""
        applicable = [each for each in self.totals if each.since is None or each.since <= day]
        return max(applicable, key=lambda each: each.since or date.min).number

    def threshold(self, key: str) -> Threshold:
        """Return the threshold of that key; the profile is checked to have it."""
        return next(each for each in self.thresholds if each.key == key)

    def kind(self, key: str) -> Kind | None:
        """Return the kind of item of that key, if this body has it."""
        return next((each for each in self.kinds if each.key == key), None)

    def article_of(self, code: str) -> str:
        """Return the article that a refusal with this code rests on, or nothing."""
        return self.articles.get(code, "")

    def valid_on(self, day: date) -> bool:
        """Tell whether the body's powers are in force on that day."""
        begins = max(self.valid_from, self.sits_from or self.valid_from)
        return begins <= day and (self.valid_to is None or day <= self.valid_to)

    def number_text(self, seq: int, convocation: str) -> str:
        """Return the number of an act as it is written: «№ 1-VIII ПС»."""
        return self.number_mask.format(seq=seq, convocation=convocation)

    def seq_of(self, number: str, convocation: str) -> int | None:
        """Return the place in the count of a number as written; None when it isn't by the mask."""
        before, _, after = self.number_mask.partition("{seq}")
        digits = number.removeprefix(before.format(convocation=convocation))
        digits = digits.removesuffix(after.format(convocation=convocation))
        return int(digits) if digits.isascii() and digits.isdecimal() else None
