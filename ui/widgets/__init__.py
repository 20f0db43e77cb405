# SPDX-License-Identifier: Apache-2.0
"""What windows are made of: painted from finished texts and figures, knowing no rules."""
