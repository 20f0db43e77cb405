# SPDX-License-Identifier: Apache-2.0
"""The papers of a sitting as PDF/A-1b: facts in, bytes out, the same bytes every time."""
