# SPDX-License-Identifier: Apache-2.0
"""The record on disk: what happened in the chamber, kept once, in order and never changed."""
