"""How does somebody work through questions in a terminal? Each is put, answered by a line, marked, and summed up."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from assess.quiz.bank import list_ideas, list_parts
from assess.quiz.item import Item
from assess.quiz.marking import Marked, Unmarkable, mark
from assess.quiz.text import tell_feedback, tell_item
from assess.quiz.typed import Unreadable, read_typed
from assess.words import Voice

type ReadLine = Callable[[], str | None]  # None at the end of input


@dataclass(frozen=True, kw_only=True)
class Result:
    """What came of one question; nothing is marked where the reader passed on."""

    item: Item
    marked: Marked | None

    @property
    def score(self) -> float:
        """What it is worth, from 0 to 1."""
        return self.marked.score if self.marked else 0


def ask_all(items: Sequence[Item], voice: Voice, read_line: ReadLine, *, at_once: bool) -> Iterator[Result]:
    """Ask one question after another, until the end or the end of input.

    Args:
        items: what is asked.
        voice: of the reader's language.
        read_line: gives what the reader types.
        at_once: whether each answer is marked as it comes, and not at the end.
    """
    print(voice.say("terminal.skip"))
    for number, item in enumerate(items, 1):
        print(f"\n{tell_item(item, voice, number, len(items))}\n{voice.say(f'terminal.how.{item.kind}')}")
        told, marked = ask(item, voice, read_line)
        if not told:
            print(f"\n{voice.say('terminal.ends')}")
            return
        if at_once and marked:
            print(tell_feedback(item, marked, voice))
        yield Result(item=item, marked=marked)


def ask(item: Item, voice: Voice, read_line: ReadLine) -> tuple[bool, Marked | None]:
    """Take lines until one is an answer, or empty; tell whether there was a line at all."""
    while (line := read_line()) is not None:
        if not line.strip():
            return True, None
        try:
            return True, mark(item, read_typed(item, line))
        except (Unreadable, Unmarkable):
            print(f"{voice.say('terminal.unread')} {voice.say(f'terminal.how.{item.kind}')}")
    return False, None


def tell_results(results: Sequence[Result], voice: Voice) -> Iterator[str]:
    """Say what came of it all: the score, and the ideas to read again with the chapters that asked about them."""
    if not any(result.marked for result in results):
        yield voice.say("sum.none")
        return
    yield voice.say("terminal.score", _sum_up(results))
    again = dict.fromkeys((result.item.idea, result.item.chapter) for result in results if result.score < 1)
    if again:
        yield voice.say("sum.again")
    for idea, chapter in again:
        yield f"  {list_ideas()[idea][voice.language]} ({chapter})"


def tell_parts(results: Sequence[Result], voice: Voice) -> Iterator[str]:
    """Say the score in each part of the book."""
    for part in list_parts():
        own = [result for result in results if result.item.part == part.id]
        if own:
            yield voice.say("terminal.part", {"name": part.name[voice.language], **_sum_up(own)})


def _sum_up(results: Sequence[Result]) -> dict[str, float]:
    points = sum(result.score for result in results)
    return {"points": points, "of": len(results), "share": points / len(results)}


def tell_answers(results: Sequence[Result], voice: Voice) -> Iterator[str]:
    """Say of each question how it was answered, where that was kept for the end."""
    for number, result in enumerate(results, 1):
        place = voice.say("page.question", {"number": number, "of": len(results)})
        yield f"\n{place}: {result.item.ask[voice.language]}"
        yield tell_feedback(result.item, result.marked, voice) if result.marked else voice.say("verdict.none")
