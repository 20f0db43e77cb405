# SPDX-License-Identifier: Apache-2.0
"""Qt's own words in the language of the window: buttons of dialogs, menus of text fields.

Qt's Kazakh catalogue says «Бас тарту» for Cancel. In a chamber these are the words of a refusal of
consent (CL26 27(5)), so Cancel is «Болдырмау» and Undo, which Qt calls that, «Кері қайтару».
"""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, QTranslator

KAZAKH = MappingProxyType(
    {
        "Cancel": "Болдырмау",
        "&Cancel": "&Болдырмау",
        "Undo": "Кері қайтару",
        "&Undo": "Кері қа&йтару",
        "Discard": "Сақтамау",
        "Don't Save": "Сақтамау",
        "Close without Saving": "Сақтамай жабу",
        "Apply": "Қолдану",
        "&OK": "&ОК",
    }
)
RUSSIAN: Mapping[str, str] = MappingProxyType({})
OURS: Mapping[str, Mapping[str, str]] = MappingProxyType({"kk": KAZAKH, "ru": RUSSIAN})


class QtWords(QTranslator):
    """Qt's catalogue of a language, with our words before it."""

    def __init__(self, language: str, *, parent: QObject | None = None) -> None:
        """Load Qt's catalogue of a language: "kk", "ru" or "en"."""
        super().__init__(parent)
        self._ours = OURS.get(language, MappingProxyType({}))
        self._loaded = super().load(
            f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        )

    @property
    def loaded(self) -> bool:
        """Return whether Qt has a catalogue of the language."""
        return self._loaded

    def isEmpty(self) -> bool:
        """Return whether there is nothing to say at all."""
        return not self._ours and super().isEmpty()

    def translate(
        self,
        context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        """Return our word for one of Qt's, else what Qt's catalogue has, else None.

        None and not an empty text: Qt would show the empty one, «F8» on a key too.
        """
        ours = self._ours.get(sourceText)
        return ours or super().translate(context, sourceText, disambiguation, n) or None


def install_qt_words(language: str, application: QCoreApplication) -> QtWords:
    """Let Qt speak a language, and no other one; the translator belongs to the application."""
    for earlier in application.findChildren(QtWords):
        application.removeTranslator(earlier)
        earlier.setParent(None)
    words = QtWords(language, parent=application)
    application.installTranslator(words)
    return words
