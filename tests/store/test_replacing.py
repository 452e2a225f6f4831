"""The events of a new linking in the place of the former."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from dragoman.store import Block, Changes, fingerprint, writing
from dragoman.types import Event, HistoryEntry, Link, Reason, Rejection, WireCopy


def event(number: int, status: Any = "planned") -> Event:
    """Return an event whose id follows from ``number``."""
    return Event(
        id=f"event-{number:04x}",
        act="meet",
        status=status,
        participants=(),
        object=None,
        quantities=(),
        ordinal=None,
        occurs=None,
        place=None,
        background=False,
        uncertain=False,
        history=(HistoryEntry(status=status, as_of=None, mention_id=f"mention-{number:04x}"),),
        mention_ids=(f"mention-{number:04x}",),
        chosen=(),
        disagreements=(),
        stories=1,
        publishers=1,
        origins=1,
    )


def link(left: str, right: str, weight: float = 1.0) -> Link:
    """Return a link with one reason."""
    reason = Reason(feature="act", weight=weight, detail="the same act")
    return Link(left=left, right=right, weight=weight, same=True, reasons=(reason,))


def test_changes_are_counted(path: Path) -> None:
    with writing(path) as writer:
        first = writer.replace_events([Block(events=(event(1), event(2))), Block(events=(event(3),))])
        assert first == Changes(new=3, changed=0, unchanged=0, removed=0)
        second = writer.replace_events([Block(events=(event(2), event(3, "occurred"), event(4)))])
        assert second == Changes(new=1, changed=1, unchanged=1, removed=1)
        assert list(writer.iter_events()) == [event(2), event(3, "occurred"), event(4)]
        assert writer.table("event_history").num_rows == 3


def test_the_same_link_in_two_blocks_is_kept_once(path: Path) -> None:
    with writing(path) as writer:
        writer.replace_events([Block(links=(link("a", "b"),)), Block(links=(link("a", "b"), link("a", "c")))])
        assert list(writer.iter_links()) == [link("a", "b"), link("a", "c")]
        writer.replace_events([Block(links=(link("a", "b", 2.0),))])
        assert list(writer.iter_links()) == [link("a", "b", 2.0)]


def test_rejections_of_linking_are_replaced_and_no_others(path: Path, result: Any) -> None:
    coding = Rejection(stage="coding", subject_id="story-0001", reason="no-act")
    linking = [Rejection(stage="linking", subject_id=f"mention-{n}", reason="no-side") for n in range(3)]
    with writing(path) as writer:
        writer.add([msgspec.structs.replace(result(1), rejections=(coding,))])
        writer.replace_events([], rejections=linking[:2])
        writer.replace_events([], rejections=linking[1:])
        assert list(writer.iter_rejections()) == [coding, *linking[1:]]


def test_wire_copies_are_replaced(path: Path) -> None:
    copies = [WireCopy(story_id=f"story-{n}", of="story-0", overlap=0.9) for n in (1, 2, 3)]
    with writing(path) as writer:
        writer.replace_events([], wire_copies=copies[:2])
        writer.replace_events([], wire_copies=copies[1:])
        assert list(writer.iter_wire_copies()) == copies[1:]


def test_blocks_may_be_made_from_what_the_writer_reads(path: Path, result: Any) -> None:
    with writing(path) as writer:
        writer.add([result(n) for n in range(30)])
        blocks = (Block(events=(event(int(m.id[-6:], 16)),)) for m in writer.iter_mentions(batch=7))
        assert writer.replace_events(blocks).new == 60


def test_a_linking_that_fails_leaves_the_former(path: Path) -> None:
    def broken() -> Any:
        yield Block(events=(event(2),))
        raise LookupError

    with writing(path) as writer:
        writer.replace_events([Block(events=(event(1),))])
        with pytest.raises(LookupError):
            writer.replace_events(broken())
        assert list(writer.iter_events()) == [event(1)]
        writer.replace_events([Block(events=(event(1),))])
        writer.publish()
    assert len(fingerprint(path)) == 32
