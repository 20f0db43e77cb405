# SPDX-License-Identifier: Apache-2.0
"""What a clerk does: one public method, one thing done and recorded."""
