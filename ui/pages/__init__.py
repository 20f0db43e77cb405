# SPDX-License-Identifier: Apache-2.0
"""What the hall may see, a page a stage: on the wall, and small on the clerk's desk.

`hall_page` words a view; `PageCanvas` paints it, at any size, on the same canvas of 1920 × 1080.
"""

from ui.pages.canvas import PageCanvas
from ui.pages.compose import hall_page
from ui.pages.contents import Page

__all__ = ["Page", "PageCanvas", "hall_page"]
