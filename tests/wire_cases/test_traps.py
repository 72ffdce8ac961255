"""The traps that other readers fall into, each with the cases that show that we do not. A list that cannot go stale."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
TRAPS = {
    "an ETag kept from an earlier answer; one made up": [
        "an_etag_that_rotates_over_one_body_is_kept_as_sent_last",
        "a_validator_that_is_not_sent_any_more_is_dropped",
        "no_validator_is_invented",
        "an_error_leaves_the_validators",
        "validators_of_one_address_are_not_sent_to_another",
    ],
    "what a 304 says about itself, not heard": [
        "a_304_brings_a_new_etag",
        "a_304_renews_freshness",
        "a_304_takes_freshness_back",
        "a_304_that_expires_by_date",
    ],
    "a feed frozen for years by its own header": [
        "no_cache_beats_max_age",
        "max_age_of_ten_years_is_clamped",
        "age_is_taken_off",
        "expires_counts_from_date",
        "s_maxage_alone",
        "ttl",
        "skip_hours",
        "skip_days",
        "sy_hourly",
    ],
    "cookies, Referer, queries that break caches, no contact": [
        "nothing_is_sent_that_follows_a_reader",
        "the_query_is_asked_as_it_stands",
        "who_we_are_is_said_with_a_contact",
    ],
    "held for ever by a site that drips": [
        "it_says_nothing",
        "it_drips_its_headers",
        "it_drips_its_body",
        "it_drips_chunks",
        "informational_answers_without_end",
        "slow_hosts_hold_up_no_other",
        "test_the_deadline_holds_for_all_hops_together",
    ],
    "filled up: large bodies, bombs, entries and fields without end": [
        "a_body_without_end",
        "a_gzip_bomb",
        "a_gzip_bomb_in_gzip",
        "test_a_bomb_costs_little_memory",
        "five_thousand_entries_are_bounded",
        "fields_without_end_are_cut",
        "an_entity_bomb_is_no_bomb",
    ],
    "led inside: by spelling, by redirect, by a name that turns, by a way round the gate": [
        "no_request_as_it_is",
        "no_request_as_a_number",
        "no_request_mapped_into_ipv6",
        "no_request_as_6to4",
        "no_redirect_behind_a_user",
        "no_redirect_behind_a_back_slash",
        "the_second_hop_is_checked_too",
        "test_the_address_that_was_checked_is_the_one_connected_to",
        "test_no_redirect_leads_where_nobody_may_go",
        "test_nobody_else_opens_a_connection",
        "test_pages_and_robots",
        "test_trying_and_finding_feeds",
        "test_webhooks_and_life_signs",
        "test_what_apprise_connects_to_is_checked",
        "the_users_own_network_may_be_asked",
    ],
    "a host that wants rest, hammered": [
        "429_retry_after_in_seconds",
        "503_retry_after_a_date",
        "429_retry_after_a_day_is_clamped",
        "rest_grows_when_it_is_asked_for_again_and_again",
        "rest_of_one_host_is_none_of_anothers",
        "a_refusal_again_and_again_lets_the_host_rest",
        "test_a_site_that_asks_for_rest_gets_it",
    ],
    "given up in silence after a few errors": [
        "status_500_backs_off_and_never_gives_up",
        "status_404_backs_off_and_never_gives_up",
        "test_failures_back_off_for_ever_and_are_told",
    ],
    "a permanent move never saved, or saved at once": [
        "a_301_is_saved_after_three_identical_answers",
        "a_308_is_saved_after_three_identical_answers",
        "a_302_is_never_saved",
        "a_307_is_never_saved",
        "a_permanent_move_is_not_saved_when_it_points_elsewhere_each_time",
        "a_saved_move_that_ends_in_404_is_taken_back",
        "test_a_move_from_https_to_http_is_never_saved",
    ],
    "a feed that is gone, asked for ever": ["gone_is_asked_once", "gone_behind_a_temporary_redirect_is_not_the_feeds_end"],
    "one bad letter that costs the whole feed": [
        "one_bad_ampersand_costs_no_entry",
        "an_item_that_is_not_closed_costs_no_other",
        "a_document_that_breaks_off_gives_its_whole_items",
        "gzip_that_breaks_off_gives_its_whole_items",
    ],
    "two entries with one guid, one of them lost; new guids that double everything": [
        "two_entries_with_one_guid_are_two",
        "a_guid_taken_again_for_another_story_keeps_both",
        "changed_guids_double_nothing",
        "an_address_that_moves_to_https_doubles_nothing",
        "test_an_entry_is_recognised_or_not",
    ],
    "an edit that overwrites what was said": [
        "an_edit_is_a_version",
        "an_edit_of_the_title_is_a_version",
        "the_same_again_is_no_version",
    ],
    "everything asked again after a restart, or in one moment": [
        "test_a_restart_asks_nothing",
        "test_polls_spread_within_the_jitter",
        "test_a_feed_settles_on_its_phase_whenever_it_starts",
    ],
    "no news taken for no fault: empty, no byte, a block page, a frozen feed": [
        "a_feed_without_entries",
        "no_byte",
        "a_web_page",
        "a_block_page_leaves_the_validators",
        "test_a_frozen_feed_is_told",
        "test_no_news_is_told_apart",
    ],
}


def names() -> set[str]:
    """Return the names of all tests, and of all cases of this folder."""
    from tests.wire_cases import test_entries, test_failing, test_further, test_hostile, test_more, test_politeness

    found = {
        name
        for module in (test_entries, test_failing, test_further, test_hostile, test_more, test_politeness)
        for name in module.CASES.all
    }
    for path in TESTS.rglob("test_*.py"):
        if path.parent.name != "bench":
            found |= {node.name for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.FunctionDef)}
    return found


NAMES = names()


@pytest.mark.parametrize("trap", TRAPS)
def test_each_trap_has_its_cases(trap: str) -> None:
    assert [each for each in TRAPS[trap] if each not in NAMES] == []
