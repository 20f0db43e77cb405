# SPDX-License-Identifier: Apache-2.0
"""What may be done: an action and a sitting give facts, or a refusal.

Each function is one action. It looks at the state, records nothing, and returns the facts that
would be recorded; so a view can try an action to learn whether it is allowed and why not.
"""
