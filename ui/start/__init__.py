# SPDX-License-Identifier: Apache-2.0
"""Starts the windows in named steps; each can fail with one sentence."""
