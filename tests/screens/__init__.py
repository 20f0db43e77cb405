# SPDX-License-Identifier: Apache-2.0
"""Pictures of every panel in each of its states, to be looked at by a person."""
