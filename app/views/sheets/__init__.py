# SPDX-License-Identifier: Apache-2.0
"""The papers beside the minutes, a module for each family of them."""
