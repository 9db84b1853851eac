"""Text that Anki shows as it is written.

In: text from anywhere. Out: text without the characters that Anki chokes on; HTML, web addresses
and tags made of it, in which nothing is a command to a browser or to Anki.
"""

import html
import re
import unicodedata
from functools import lru_cache
from urllib.parse import urlsplit

_ENTITIES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    # [sound:…], [latex], [anki:tts]
    "[": "&#91;",
    "]": "&#93;",
    # {{c1::…}}
    "{": "&#123;",
    "}": "&#125;",
    # MathJax's \(…\) needs its two characters within one element.
    "\\": "<span>\\</span>",
    # Anki composes what it imports, and `<b>` with this after it would become `<b≯`.
    "\N{COMBINING LONG SOLIDUS OVERLAY}": "&#824;",
}
_SPECIAL = re.compile("[" + re.escape("".join(_ENTITIES)) + "]")
_ELEMENT = re.compile("<[^>]*>")
_REFUSED = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_BLANKS = "\t\n\x0b\x0c\r\x85"
_TAG_LENGTH = 60


def clean(text: str) -> str:
    """Return `text` composed (NFC), without line breaks, control characters, lone surrogates."""
    sound = _REFUSED.sub(_replacement, text)
    return sound if sound.isascii() else unicodedata.normalize("NFC", sound)


def _replacement(refused: re.Match[str]) -> str:
    if refused[0] in _BLANKS:
        return " "
    return "\N{REPLACEMENT CHARACTER}" if refused[0] >= "\ud800" else ""


def escape(text: str) -> str:
    """Return HTML that shows `text`, cleaned, letter by letter."""
    return _SPECIAL.sub(lambda found: _ENTITIES[found[0]], clean(text))


def unescape(html_text: str) -> str:
    """Return the text that HTML shows, such as `escape` makes."""
    return html.unescape(_ELEMENT.sub("", html_text))


def escape_gap(answer: str) -> str:
    """Return a cloze deletion that shows `answer`."""
    # A colon might be the `::` before a hint.
    return "{{c1::" + escape(answer).replace(":", "&#58;") + "}}"


def escape_address(url: str) -> str:
    """Return `url` for an HTML attribute, or nothing unless it is a plain web address."""
    url = clean(url).strip()
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    is_web = parts.scheme in {"http", "https"} and parts.netloc
    return escape(url).replace('"', "&quot;") if is_web and not re.search(r"[\s\\]", url) else ""


@lru_cache(maxsize=4096)
def slug(text: str) -> str:
    """Return `text` as one level of a tag, perhaps empty: small letters, digits, `_` and `-`."""
    words = re.split(r"[^\w]+", clean(text.lower()))
    return "-".join(filter(None, words))[:_TAG_LENGTH].strip("-_")
