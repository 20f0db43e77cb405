# SPDX-License-Identifier: Apache-2.0
"""What comes from elsewhere and goes elsewhere: rosters now, results and records later."""
