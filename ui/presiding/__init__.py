# SPDX-License-Identifier: Apache-2.0
"""The presiding officer's window: the words to read aloud, turned only by their reader."""
