# SPDX-License-Identifier: Apache-2.0
"""Otyrys: runs a plenary sitting of a parliamentary chamber, from registration to the signed act."""

NAME = "otyrys"
VERSION = "0.1.0"
