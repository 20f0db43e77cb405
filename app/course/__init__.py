# SPDX-License-Identifier: Apache-2.0
"""A course: a sitting written down beforehand, step by step, played by the same actions."""
