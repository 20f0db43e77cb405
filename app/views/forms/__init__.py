# SPDX-License-Identifier: Apache-2.0
"""What the desk asks for when a deed needs words, names or figures: fields, choices, refusals."""
