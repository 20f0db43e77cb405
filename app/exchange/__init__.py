# SPDX-License-Identifier: Apache-2.0
"""What comes from elsewhere and goes elsewhere: rosters and votes in, whole records out."""
