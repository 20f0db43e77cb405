# SPDX-License-Identifier: Apache-2.0
"""The door of the built program that needs no screen: the same as `python -m app`."""

import runpy

runpy.run_module("app", run_name="__main__", alter_sys=True)
