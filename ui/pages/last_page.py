# SPDX-License-Identifier: Apache-2.0
"""The page of the wall, composed once for the wall itself and for its small picture on the desk."""

from datetime import datetime

from app.i18n import Catalogue
from app.views.hall import HallPage, HallView
from ui.pages.compose import hall_page
from ui.pages.contents import Page


class LastPage:
    """The page composed last; the same again for as long as the view stays the same object."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._of: tuple[HallView, Catalogue] | None = None
        self._page: Page | None = None

    def of(self, view: HallView, catalogue: Catalogue, now: datetime) -> Page:
        """Return the page of a view; that of a speaker is timed by `now`, so it is always new."""
        known = self._of is not None and self._of[0] is view and self._of[1] is catalogue
        if self._page is None or not known or view.page is HallPage.SPEAKER:
            self._of, self._page = (view, catalogue), hall_page(view, catalogue, now)
        return self._page


LAST_PAGE = LastPage()
"""One for all windows of the program: a memory, never a state of its own."""
