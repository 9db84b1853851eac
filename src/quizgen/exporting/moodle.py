"""Questions in Moodle's XML.

In: questions and a title. Out: XML; each question keeps its id as Moodle's ID number.
"""

import html
import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from quizgen.exporting.citations import cite
from quizgen.models import BLANK, Evidence, Language, Question
from quizgen.playing.answers import RANKED
from quizgen.safety import line

NAME_LENGTH = 80
_FORBIDDEN = re.compile("[\ufffe\uffff]")


def write_moodle(questions: Sequence[Question], title: str) -> str:
    """Return the questions in a category called by the title."""
    quiz = Element("quiz")
    category = SubElement(quiz, "question", type="category")
    levels = (level.replace("/", "//") for level in _clean(title).split("::"))
    _text(category, "category", "/".join(("$course$", *levels)))
    for question in questions:
        _add(quiz, question)
    indent(quiz)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(quiz, encoding="unicode") + "\n"


def _add(quiz: Element, question: Question) -> None:
    kind = "multichoice" if question.options else "shortanswer"
    item = SubElement(quiz, "question", type=kind)
    _text(item, "name", _clean(question.stem)[:NAME_LENGTH])
    _text(item, "questiontext", f"<p>{_escape(question.stem)}</p>", format="html")
    proofs = "".join(_prove(proof, question.language) for proof in question.evidence[:1])
    _text(item, "generalfeedback", proofs, format="html")
    SubElement(item, "idnumber").text = _clean(question.id)
    if question.options:
        _add_options(item, question)
    else:
        SubElement(item, "usecase").text = "0"
        for answer in (question.answer, *question.also_right):
            # In an answer to type, a star would stand for anything.
            _answer(item, _clean(answer).replace("*", "\\*"), "100", "plain_text", "")
    tags = SubElement(item, "tags")
    for tag in ("quizgen", question.language, question.relation):
        _text(tags, "tag", _clean(tag))


def _add_options(item: Element, question: Question) -> None:
    SubElement(item, "single").text = "true"
    ranked = question.answer_kind in RANKED
    SubElement(item, "shuffleanswers").text = "false" if ranked else "true"
    SubElement(item, "answernumbering").text = "ABCD"
    notes = dict(question.notes)
    for option in question.options:
        fraction = "100" if option == question.answer else "0"
        _answer(item, _escape(option), fraction, "html", _escape(notes.get(option, "")))


def _answer(item: Element, text: str, fraction: str, form: str, feedback: str) -> None:
    answer = SubElement(item, "answer", fraction=fraction, format=form)
    SubElement(answer, "text").text = text
    _text(answer, "feedback", feedback, format="html")


def _prove(proof: Evidence, language: Language) -> str:
    sentence, mark = _clean(proof.sentence), proof.mark()
    quoted = html.escape(sentence)
    if mark and sentence == proof.sentence:
        start, end = mark
        parts = sentence[:start], sentence[start:end], sentence[end:]
        quoted = "{}<mark>{}</mark>{}".format(*map(html.escape, parts))
    source, address = _escape(cite(proof, language)), _clean(proof.url)
    if re.fullmatch(r"https?://\S+", address):
        source = f'<a href="{html.escape(address)}">{source or html.escape(address)}</a>'
    return f"<blockquote>{quoted}</blockquote><p>{source}</p>"


def _text(parent: Element, name: str, text: str, **attributes: str) -> None:
    SubElement(SubElement(parent, name, attributes), "text").text = text


def _escape(text: str) -> str:
    return html.escape(_clean(text)).replace(BLANK, "_____")


def _clean(text: str) -> str:
    """Return `text` without what XML cannot hold."""
    return _FORBIDDEN.sub("", line(text))
