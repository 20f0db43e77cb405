# SPDX-License-Identifier: Apache-2.0
"""The page of the wall, composed once for the wall itself and for its small picture on the desk."""

from datetime import datetime

from app.i18n import Catalogue
from app.views.hall import HallPage, HallView
from ui.pages.compose import hall_page
from ui.pages.contents import Page


class LastPage:
    """The page that was composed last, for as long as the view stays the same object."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Compose pages in the language of the wall."""
        self._catalogue = catalogue
        self._view: HallView | None = None
        self._page: Page | None = None

    def of(self, view: HallView, now: datetime) -> Page:
        """Return the page of a view; that of a speaker is timed by `now`, so it is always new."""
        if self._page is None or view is not self._view or view.page is HallPage.SPEAKER:
            self._view, self._page = view, hall_page(view, self._catalogue, now)
        return self._page
