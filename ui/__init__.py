# SPDX-License-Identifier: Apache-2.0
"""The windows of the program: the clerk's desk and the display of the hall."""
