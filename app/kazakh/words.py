# SPDX-License-Identifier: Apache-2.0
"""Words whose letters alone don't tell how they decline, each list with what it settles.

A final -ы/-і may be the 3rd-person possessive (лауазымы, «its post») or the word's own letter
(қаулы). Only a list can tell; `nouns` holds what endings tell.
"""

from typing import Final

from app.kazakh.rules import spelled


def _words(text: str) -> frozenset[str]:
    """Split a list written for reading."""
    return frozenset(spelled(text))


# Own -ы/-і (nouns of UniMorph and UD among them, and towns). What an ending tells
# by itself (хатшы, сайлаушы, сыйақы, соққы) is a row of `nouns`.
PLAIN: Final = _words("""
    қаулы қаржы жарғы белгі үлгі ақы сыйақы жалақы еңбекақы кісі іні сіңлі құрбы бөрі түлкі үкі
    қозы тазы ешкі жылқы кірпі бүйі бәбі қазы тары жүгері дәрі тері қамшы шыны шәлі шәйі таразы
    шаңғы бұрғы шалғы қайғы күлкі ұйқы дүрбі дойбы күбі күпі күрзі гүрзі тәңірі пері кәрі сері
    бибі желі келі қажы тоты бұғы жабағы құсбегі атбегі шырпы былғары қалайы сары ұры өлі тірі ірі
    жарты белгілі мүдделі мәртебелі дәрежелі балалы
    жалпы жақсы парсы қарсы елтірі жамбы сүмбі дүмбі екі алты жеті сенбі дүйсенбі сейсенбі
    сәрсенбі бейсенбі жексенбі факті акті субъекті объекті пакті алматы қарағанды зеренді бұланды
    теректі аққулы шарбақты қармақшы қазалы жуалы шиелі қарқаралы құлсары ембі мойынты шортанды
    үрімжі текелі омбы
""")

# -шы/-ші after a vowel letter, where a stem in -ш is possible too (ағашы, күші).
AGENTS: Final = _words("""
    биші түйеші домбырашы жылқышы балташы кемеші арбашы шахташы кітапханашы қоймашы қаржышы кассашы
    машинашы фермашы ертегіші әңгімеші олжашы арашашы былғарышы аудармашы бағдарламашы жобашы
    газеташы киношы радиошы шаңғышы дойбышы операшы асханашы пошташы бақташы наубайханашы шекарашы
    сыбызғышы тамашашы таразышы темекіші сақинашы хикаяшы мұражайшы
""")

# Lexicalised or doubtful: both ways are met (text Елбасын and Елбасыға).
ASKED_POSSESSED: Final = _words("елбасы ордабасы онбасы жүзбасы тегі жады торы")

# Stems in ш, and stems that lose a vowel ([UD] орын → орны), whose -ы/-і is the possessive.
POSSESSED: Final = _words("""
    күші іші ұшы кеші ағашы қылышы орны халқы мүлкі еркі көркі құлқы аузы мұрны қалпы әрпі ғұрпы
    қарпі асты үсті алды арты сырты қырқы наркі бөркі парқы нарқы банкі паркі
""")

# Row that the last vowel doesn't tell: text мұхиттың, миды, [D] институтқа.
BACK_WORDS: Final = _words("мұхит ми институт ресурс пленум минимум максимум")
# [E §35], [D], text паркке, маркетингтің, Петербургте, округтің 22, Беларусьте, костюмді.
FRONT_WORDS: Final = _words("""
    банк парк технопарк маркетинг рейтинг петербург йорк округ беларусь костюм меню интервью
""")

# [E18 §16]: ә with open back and narrow front endings; [U] күмәнге is against the rule.
SPLIT_WORDS: Final = _words("күнә күмән куә")

# [D], text фактіге, субъектіні, объектілер, митингіге: і before any ending.
ADDED_I: Final = _words("факт акт субъект объект митинг")
# The same class by its letters, but not met in the texts.
ADDED_I_ASKED: Final = _words("""
    пакт контракт конфликт эффект дефект аспект инстинкт продукт проект тракт антракт танк киоск
    диск риск иск
""")
# -нг as it stands is seen (рейтингте), these are seen both ways.
BARE_NG_ASKED: Final = _words("тренинг лизинг брифинг холдинг мониторинг факторинг пункт")

# PR п.8 writes «минутке», the rule gives минутқа.
ASKED_BACK: Final = _words("минут")
