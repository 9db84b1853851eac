"""How many of the known facts of the five development articles are found, and how many are right.

Needs ../shared/seeds and ../shared/gold/seed_facts.yaml; says so and ends where they are missing.
A known fact counts as found if a fact of a relation that can state it rests on the same words
and names the same thing; what is known only as a rumour or a forecast, also if it is marked as
unsure, and what somebody said, also if the quotation has it; a clause of the article's own has what
it tells in the same words. What is found is judged against
`seed_verdicts.yaml`, our reading of every fact; what nobody has judged yet is listed.

Run: python benchmarks/seed_facts.py [--verbose]
"""

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from quizgen.commands.gathering import all_relations
from quizgen.generate import all_questions, facts_of
from quizgen.models import Fact
from quizgen.passages.facts import PASSAGE
from quizgen.reading.articles import read_articles
from quizgen.reports import said

HERE = Path(__file__).parent
SHARED = HERE.parents[1] / "shared"
SAME = {
    "role_at": {
        "role_at",
        "former_role",
        "post_at",
        "office_of_place",
        "appointment",
        "profession",
    },
    "founder_of": {"founder"},
    "resigned_from": {"resignation", "leaving", "dismissal", "board_exit"},
    "left_org": {"leaving", "resignation"},
    "appointed_as": {"appointment", "role_at"},
    "joined": {"joined", "staff_move"},
    "investor_in": {"investor", "backer", "funding"},
    "product_of": {"product"},
    "is_a": {"product", "description", "definition", "is_a"},
    "sued_by": {"lawsuit"},
    "accused_of": {"lawsuit", "accusation"},
    "amount": {"spending", "funding", "price_cost", "amount", "investment"},
    "event_time": {"spending", "resignation", "leaving", "funding", "joined"},
    "failed_to_raise": {"failed_funding"},
    "holds_stake": {"majority_stake", "stake", "ownership"},
    "acronym": {"acronym"},
    "said": {"quote", "attitude", "phrase"},
    "said_indirect": {"quote", "attitude", "phrase", "statement", "belief"},
    "interviewed_by": {"interview"},
    "published_on": {"medium"},
    "according_to": {"statement", "spending", "failed_funding"},
    "count": {"count_of", "downloads", "staff_loss", "copies_sold", "listing", "passage"},
    "definition_list": {"passage"},
    "led_round": {"led_round", "funding_round", "investor"},
    "lacks": {"vacancy"},
    "goal": {"goal", "quote"},
    "property": {"view"},
    "list": {"view"},
    "alleged": {"rumour"},
    "reason": {"reason", "call_reason"},
    "pressured": {"resignation_call"},
}
"""Relation of the list to our relations that can state it."""


Known = dict[str, Any]


def main() -> None:
    """Print recall, precision and the number of questions."""
    if not (SHARED / "gold").is_dir():
        print("skipped: ../shared/gold/seed_facts.yaml is not here")
        return
    articles = read_articles(str(SHARED / "seeds"))
    relations = all_relations([])
    told = facts_of(articles, relations)
    facts = [fact for fact in told if fact.status == "asserted"]
    texts = {article.name: article.text for article in articles}
    report_recall(told, texts)
    report_precision(facts)
    questions = all_questions(articles, (), relations, ("de", "en", "fr"))
    for language in ("de", "en", "fr"):
        print(f"questions in {language}: {sum(q.language == language for q in questions)}")


def report_recall(facts: Sequence[Fact], texts: dict[str, str]) -> None:
    """Print how many known facts of weight 2 and more are found, and the traps that are."""
    gold = yaml.safe_load((SHARED / "gold/seed_facts.yaml").read_text(encoding="utf-8"))["facts"]
    traps = [known["id"] for known in gold if known.get("trap") and find(known, facts, texts)]
    wanted = [known for known in gold if not known.get("trap") and known["noteworthy"] > 1]
    found = [known["id"] for known in wanted if find(known, facts, texts)]
    print(f"known facts found: {len(found)} of {len(wanted)} ({len(found) / len(wanted):.0%})")
    print(f"traps found: {len(traps)} {traps}")
    if "--verbose" in sys.argv:
        for known in wanted:
            match = find(known, facts, texts)
            print(f"  {'+' if match else '-'} {known['id']}: {signature(match) if match else ''}")


def find(known: Known, facts: Sequence[Fact], texts: dict[str, str]) -> Fact | None:
    """Return the fact that states a known one."""
    relations = SAME.get(known["relation"], {known["relation"]})
    qualifiers = known["qualifiers"] or {}
    relations = relations | ({"quote", "statement"} if "said_by" in qualifiers else set())
    unsure = bool({"hedge", "modality"} & qualifiers.keys())
    return next(
        (
            fact
            for fact in facts
            if (fact.relation in relations or known.get("trap"))
            and (fact.status == "asserted" or unsure)
            and any(rests_on(fact, source, texts) for source in known["sources"])
            and names(fact, known)
        ),
        None,
    )


def rests_on(fact: Fact, source: Known, texts: dict[str, str]) -> bool:
    """Tell whether a fact's evidence and a known one's overlap."""
    start = texts[source["file"]].find(source["evidence"])
    end = start + len(source["evidence"])
    return any(
        evidence.article == source["file"] and evidence.start < end and start < evidence.end
        for evidence in fact.evidence
    )


def names(fact: Fact, known: Known) -> bool:
    """Tell whether a fact names what the known one is about: its subject, or its object."""
    told = " ".join(
        f"{said(value, 'en')} {said(value, fact.language)} {value.key}" for _, value in fact
    ).casefold()
    told += " " + fact.relation.replace("_", " ")
    speaker = known["qualifiers"].get("said_by", "")
    subject, object_ = words(f"{known['subject']} {speaker}"), words(known["object"])
    quote = next((value for _, value in fact if value.kind in {"quote", "statement"}), None)
    if fact.relation == PASSAGE.relation:
        return any(words(source["evidence"]) <= words(told) for source in known["sources"])
    if not subject & words(told):
        return False
    if quote is None or fact.relation == "medium":
        return bool(object_ & set(re.findall(r"\w+", told)))
    said_so = words(getattr(quote, "text", ""))
    wordings = [words(source["evidence"]) - subject for source in known["sources"]]
    return any(len(w & said_so) * 2 >= min(len(w), len(said_so)) for w in wordings if w)


def words(text: str) -> set[str]:
    """Return the telling words of a text, or all of them if none is."""
    found = set(re.findall(r"\w+", str(text).casefold()))
    return {w for w in found if len(w) > 2 or w.isdigit()} or found


def signature(fact: Fact) -> str:
    """Write a fact on one line, with at most the first five words of a value, or of its proof."""
    proof = fact.evidence[0].quote
    told = {"text": proof} if fact.relation == PASSAGE.relation else {}
    values = (f"{n}: {opening(told.get(n) or said(value, fact.language))}" for n, value in fact)
    return f"{fact.relation} {{{', '.join(values)}}}"


def opening(text: str) -> str:
    """Cut a text after five words: the articles are not ours to repeat."""
    told = text.split()
    return text if len(told) <= 5 else " ".join(told[:5]) + " …"


def report_precision(facts: list[Fact]) -> None:
    """Print how many of the emitted facts are right by our reading."""
    path = HERE / "seed_verdicts.yaml"
    verdicts = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else {}
    judged = [verdicts.get(signature(fact)) for fact in facts]
    right, wrong = judged.count("right"), judged.count("wrong")
    if right + wrong:
        share = right / (right + wrong)
        print(f"facts found: {len(facts)}; right: {right}, wrong: {wrong} ({share:.0%} right)")
    for fact, verdict in zip(facts, judged, strict=True):
        if verdict != "right":
            print(f"  {verdict or 'not judged'}: {signature(fact)}")


if __name__ == "__main__":
    main()
