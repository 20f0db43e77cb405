# SPDX-License-Identifier: Apache-2.0
"""The public order of the codes: where several apply, it decides which one is answered."""

REFUSALS = (
    "malformed", "sitting-sealed", "sitting-closed", "sitting-not-open", "kind-unknown",
    "wrong-body", "body-not-in-force", "registration-closed", "ballot-open", "no-ballot-open",
    "late-vote", "ballot-closed", "unknown-member", "mandate-not-in-force", "already-registered",
    "not-registered", "not-announced", "already-decided", "separate-ballots", "wrong-candidate",
    "seats-filled", "not-even", "initiative-short", "not-an-initiator", "steps-out-of-order",
    "hearing-on-sitting-day", "no-quorum", "count-exceeds-registered", "papers-do-not-balance",
    "protocol-not-approved", "not-the-chair", "wrong-majority", "separate-resolutions",
    "not-adopted", "procedural-no-resolution", "no-text", "reasons-missing", "already-issued",
    "resolution-issued", "resolution-signed", "not-taken-up", "number-taken", "invalid-sitting",
)  # fmt: skip
"""Every code of a refusal, in the order in which they are answered."""

OBJECTIONS = (
    "agenda-not-adopted", "agenda-changed", "quota-exceeded", "notice-late", "paper-missing",
    "conclusion-not-announced", "step-not-done", "debate-demanded", "consent-not-needed",
    "vote-not-needed", "deadline-passed", "threshold-unreachable", "method-not-decided",
    "floor-restricted",
)  # fmt: skip
"""Every code of an objection, in the order in which they are answered."""
