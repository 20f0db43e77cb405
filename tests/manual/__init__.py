# SPDX-License-Identifier: Apache-2.0
"""Pages of the manual that are made from the program itself, so that they can't differ from it."""
