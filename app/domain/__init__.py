# SPDX-License-Identifier: Apache-2.0
"""The law and the work of a chamber, as values and functions without side effects.

term in law → term in code: депутат `Member` · депутаттар тізімі `Roster` · тіркелу `Registration`
· кворум `Quorum` · күн тәртібінің мәселесі `AgendaItem` · кандидат `Candidate` · ұсыну, қорытынды
`Paper` · дауыс беру `Ballot` · жақтап / қарсы / қалыс `Choice` · дауыстар саны `Tally` · қорытынды
`Outcome` · қаулы `Resolution`, its text `Act` · жалпы отырыс `Sitting` · жалпы саны `Total` ·
көпшілік дауыс `Threshold`.
"""
