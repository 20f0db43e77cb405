# SPDX-License-Identifier: Apache-2.0
"""The page that tries the wall before a sitting; nobody can take it for a result."""

from app.i18n import Catalogue
from app.views.hall import HallPage
from app.wording import N_
from ui.pages.contents import Cover, Page, Strip

CHECK = N_("CHECKING THE SCREEN")
LETTERS = "Ә Ғ Қ Ң Ө Ұ Ү Һ І"
FIGURES = "0 1 2 3 4 5 6 7 8 9"


def check_page(catalogue: Catalogue) -> Page:
    """Return a page with the letters and figures of the wall, and no word of any sitting."""
    cover = Cover(word=catalogue.gettext(CHECK), lines=(LETTERS, FIGURES), capitals=True)
    return Page(stage=HallPage.TITLE, strip=Strip(body=""), cover=cover)
