# SPDX-License-Identifier: Apache-2.0
"""One module a command: what it takes, and what it answers."""
