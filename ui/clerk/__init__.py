# SPDX-License-Identifier: Apache-2.0
"""The clerk's desk: panels that show a view and call an action, and decide nothing."""
