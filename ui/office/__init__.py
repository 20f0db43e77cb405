# SPDX-License-Identifier: Apache-2.0
"""The clerk's office: what is done before and after a sitting; plans, lists, settings."""
