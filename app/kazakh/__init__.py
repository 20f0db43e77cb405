# SPDX-License-Identifier: Apache-2.0
"""Kazakh: names, posts, numbers and dates in the right form, or asked.

The lowest layer: no input or output, the standard library alone. Rules stand in tables with their
source beside them: endings in `cases`, harmony in `harmony`, names in `names`, nouns in `nouns` and
`words`, numbers in `numerals`. `inflection.inflect` is the door.
"""
