# SPDX-License-Identifier: Apache-2.0
"""What a screen or a page shows, computed from a sitting without side effects."""
