# SPDX-License-Identifier: Apache-2.0
"""The door of the built program with windows: the same as `python -m ui`."""

import runpy

runpy.run_module("ui", run_name="__main__", alter_sys=True)
