# SPDX-License-Identifier: Apache-2.0
"""Otyrys: runs a plenary sitting of a chamber, from registration to the act ready to be signed."""

NAME = "otyrys"
VERSION = "0.1.0"
