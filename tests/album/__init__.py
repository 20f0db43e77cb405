# SPDX-License-Identifier: Apache-2.0
"""All acts of all bodies on paper, for a Kazakh editor to read."""
