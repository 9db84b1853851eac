"""Whether a text has a word or name that is no part of a longer word.

In: a text and what is looked for. Out: yes or no.
"""


def has_word(text: str, word: str) -> bool:
    """Tell whether a word stands in a text, and not within another."""
    # A pattern for each word would cost more to compile than the search.
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not (_is_letter(text[start - 1 : start]) or _is_letter(text[end : end + 1])):
            return True
        start = text.find(word, start + 1)
    return False


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"
