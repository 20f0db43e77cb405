# SPDX-License-Identifier: Apache-2.0
"""The sheets of the acts: of one issued the bytes on record, of any other its draft, made once."""

from app.domain.ids import ItemId
from app.domain.resolution import Act
from app.views.clerk import ClerkView
from app.views.deeds import Target
from app.views.elections import ElectionView
from ui.bridge import PlenaryBridge
from ui.clerk.paper_row import PaperShown


class ActSheets:
    """A draft is made when it is first looked at, and kept while nothing in it can change."""

    def __init__(self, bridge: PlenaryBridge) -> None:
        """Make nothing yet."""
        self._bridge = bridge
        self._drafts: dict[Target, tuple[bytes, Act]] = {}
        self._elections: dict[ItemId, ElectionView | None] = {}

    def forget(self, view: ClerkView) -> None:
        """Word the act of an election anew once it names others than before."""
        elections = {item.id: item.election for item in view.items if item.elects}
        for key, election in elections.items():
            if self._elections.get(key) != election:
                self._drafts.pop(Target(item=key), None)
        self._elections = elections

    def sheet(self, paper: PaperShown) -> tuple[bytes, Act | None]:
        """Return the PDF of an act and its words; no bytes where there can be no act."""
        if paper.issued:
            act = self._bridge.act_of(paper.sha256)
            return self._bridge.issued(paper.sha256) or b"", act
        if paper.target not in self._drafts:
            sheet = self._bridge.sheet(paper.target)
            if sheet is None:
                return b"", None
            self._drafts[paper.target] = (sheet.content, sheet.act)
        return self._drafts[paper.target]
