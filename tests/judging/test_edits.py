"""New versions, corrections and retractions: what is taken back, and what an edit moved."""

from __future__ import annotations

from tests.build import Watch, entry, fact, later, says

REST = (
    "The council of the northern town met on Friday in the old hall by the harbour, and the mayor spoke at length of the "
    "winter, of boats that no longer sail, of the price of coal and of a school that will be built in the spring. "
)


def test_an_edit_that_moves_a_value_is_told_with_both_wordings() -> None:
    watch = Watch(fact("quantity", "~2500"))
    first = entry("2026-03-20", "Post", "There are 2,500 of them.")
    watch.reads(first, [says(first, watch.fact, "~2500")])
    second = later(first, "There are fewer than 1,000 of them.")
    events = watch.reads(second, [says(second, watch.fact, "<1000")])
    (edit,) = [e for e in events if e.kind == "edit" and e.was.startswith("There")]
    assert (edit.was, edit.now) == ("There are 2,500 of them.", "There are fewer than 1,000 of them.")
    assert len([e for e in events if e.alert]) == 1
    assert watch.record.changes[0].step == "edit"


def test_an_edit_of_other_words_tells_nothing() -> None:
    watch = Watch(fact("quantity", "~2500"))
    first = entry("2026-03-20", "Post", "There are fewer than 1,000 of them.")
    watch.reads(first, [says(first, watch.fact, "<1000")])
    second = later(first, "There are now fewer than 1,000 of them.")
    assert [e for e in watch.reads(second, [says(second, watch.fact, "<1000")]) if e.alert] == []
    assert len(watch.record.changes) == 1
    assert watch.record.changes[0].status == "reported"


def test_a_version_that_no_longer_says_it_takes_the_change_back() -> None:
    watch = Watch(fact("quantity", "~2500"))
    first = entry("2026-03-20", "Post", f"{REST}There are fewer than 1,000 of them.")
    watch.reads(first, [says(first, watch.fact, "<1000")])
    events = watch.reads(later(first, f"{REST}There are many of them."), [])
    assert [e.kind for e in events] == ["withdrawn"]
    assert watch.record.changes[0].status == "withdrawn"
    assert watch.record.changes[0].evidence[0].role == "retracted"


def test_what_a_new_version_merely_leaves_out_stands() -> None:
    watch = Watch(fact("quantity", "~2500"))
    first = entry("2026-03-20", "Post", f"{REST}There are fewer than 1,000 of them.")
    watch.reads(first, [says(first, watch.fact, "<1000")])
    assert watch.reads(later(first, "The council met on Friday; more follows."), []) == []
    assert watch.record.changes[0].status == "reported"


def test_what_others_say_stands_when_one_takes_it_back() -> None:
    watch = Watch(fact("quantity", "~2500"))
    first = entry("2026-03-20", "Post", "There are fewer than 1,000 of them.")
    watch.reads(first, [says(first, watch.fact, "<1000")])
    watch.hears("2026-03-20", "Times", "<1000")
    watch.reads(later(first, "Correction: there are many of them."), [])
    assert watch.record.changes[0].status == "reported"
    assert watch.record.changes[0].sources == ("times",)


def test_a_dispute_is_over_when_the_other_side_takes_its_word_back() -> None:
    watch = Watch(fact("quantity", "~900"))
    for publisher in ("Post", "Times"):
        watch.hears("2024-12-19", publisher, "~2000", head=True)
    slip = entry("2024-12-19T14:00", "Bulletin", "Around 200 of them are there.")
    watch.reads(slip, [says(slip, watch.fact, "~200", authority="official", since="2024-12-19")])
    watch.hears("2024-12-19T15:00", "Mirror", "~200")
    assert watch.record.changes[0].disputed
    mended = later(slip, "Around 2,000 of them are there.")
    watch.reads(mended, [says(mended, watch.fact, "~2000")])
    other = later(watch.heard[-2].observation.entry, "Correction: 2,000.")
    watch.reads(other, [says(other, watch.fact, "~2000")])
    assert [(c.status, c.disputed) for c in watch.record.changes] == [("corroborated", False), ("withdrawn", True)]


def test_a_retracted_wire_story_takes_its_copies_with_it() -> None:
    watch = Watch(fact("quantity", "~2500"))
    sentence = "The director said on Friday that fewer than 1,000 of them are left in the whole of the country."
    first = entry("2026-03-20T08:00", "Gazette", sentence)
    watch.reads(first, [says(first, watch.fact, "<1000")])
    watch.hears("2026-03-20T10:00", "Times", "<1000", text=sentence)
    watch.reads(later(first, "Correction: there are many of them."), [])
    assert watch.record.changes[0].status == "withdrawn"


def test_a_value_taken_back_may_be_told_anew() -> None:
    watch = Watch(fact("quantity", "~2500"))
    first = entry("2026-03-20", "Post", "There are fewer than 1,000 of them.")
    watch.reads(first, [says(first, watch.fact, "<1000")])
    watch.reads(later(first, "Correction: there are many of them."), [])
    watch.hears("2026-06-01", "Times", "<1000")
    assert [e.kind for e in watch.events if e.alert] == ["opened", "withdrawn", "opened"]


def test_a_correction_takes_back_the_value_that_it_names() -> None:
    watch = Watch(fact("quantity", "~900"))
    watch.hears("2024-12-24", "Post", "=200")
    correction = "Correction: an earlier version of this article gave the number as 200."
    on = entry("2024-12-26", "Post", f"The number is 2,000. {correction}")
    events = watch.reads(
        on,
        [
            says(on, watch.fact, "=2000", sentence="The number is 2,000."),
            says(on, watch.fact, "=200", sentence=correction),
        ],
    )
    assert [e.kind for e in events if e.alert] == ["withdrawn", "opened"]
    assert [c.status for c in watch.record.changes] == ["withdrawn", "reported"]


def test_an_edit_that_takes_an_accepted_change_back_is_said() -> None:
    watch = Watch(fact("quantity", "~2500", accept_at=1, needs=1))
    first = entry("2026-03-20", "Post", "There are fewer than 1,000 of them.")
    watch.reads(first, [says(first, watch.fact, "<1000")])
    assert watch.record.current.show() == "fewer than 1,000"
    watch.reads(later(first, "There are 2,500 of them."), [says(later(first, "There are 2,500 of them."), watch.fact, "~2500")])
    assert watch.record.changes[0].evidence[0].role == "retracted"
    assert watch.kinds.count("edit") == 1
