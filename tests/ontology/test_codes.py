"""PLOVER and CAMEO codes derived from act and status."""

from typing import get_args

import pytest

from dragoman import ontology
from dragoman.ontology.codes import CAMEO_VERSION, cameo, cameo_table, plover, plover_tables
from dragoman.ontology.schema import acts
from dragoman.types import Status

STATUSES: tuple[Status, ...] = get_args(Status)


@pytest.mark.parametrize(
    ("act", "status", "type_", "mode", "code"),
    [
        ("meet", "occurred", "CONSULT", "", "040"),
        ("meet", "planned", "AGREE", "", "036"),
        ("meet", "requested", "REQUEST", "meet", "106"),
        ("meet", "refused", "REJECT", "meet", "125"),
        ("sanction", "threatened", "THREATEN", "restrict", "1312"),
        ("sanction", "occurred", "SANCTION", "discontinue", "163"),
        ("visit", "occurred", "CONSULT", "visit", "042"),
        ("phone-call", "occurred", "CONSULT", "phone", "041"),
        ("sign-agreement", "occurred", "SUPPORT", "", "057"),
        ("condemn", "occurred", "ACCUSE", "disapprove", "111"),
        ("arrest", "occurred", "COERCE", "arrest", "173"),
    ],
)
def test_codes_of_act_and_status(act: str, status: Status, type_: str, mode: str, code: str) -> None:
    found = plover(act, status)
    assert (found.event_type, found.mode) == (type_, mode)
    assert cameo(act, status).code == code


@pytest.mark.parametrize("status", STATUSES)
def test_the_type_of_the_act_itself_does_not_depend_on_the_status(status: Status) -> None:
    assert plover("meet", status).of_act == "CONSULT"
    assert plover("sanction", status).of_act == "SANCTION"


@pytest.mark.parametrize("act", sorted(acts()))
def test_every_act_has_codes_that_exist_for_every_status(act: str) -> None:
    tables = plover_tables()
    for status in STATUSES:
        found, code = plover(act, status), cameo(act, status)
        if found.event_type is None:
            assert (found.mode, found.quad, found.score) == ("", None, None)
        else:
            kind = tables.types[found.event_type]
            assert not found.mode or found.mode in kind.modes
            assert (found.quad, found.score) == (kind.quad, kind.modes.get(found.mode, kind.score))
        assert (code.goldstein is None) == (code.code is None)
        assert code.version == CAMEO_VERSION


def test_denied_and_negated_meetings_are_no_events_of_plover() -> None:
    assert plover("meet", "denied").event_type is None
    assert cameo("meet", "negated").code is None


def test_the_mode_of_a_cue_replaces_the_acts_own() -> None:
    assert plover("meet", "occurred", "phone").mode == "phone"
    assert plover("meet", "planned", "phone").mode == "", "a mode of CONSULT is none of AGREE"


def test_quad_classes_and_intensity_follow_the_type() -> None:
    assert [plover("meet", "occurred").quad, plover("sanction", "threatened").quad] == [1, 3]
    assert (plover("meet", "occurred").score or 0) > 0 > (plover("sanction", "threatened").score or 0)


def test_goldsteins_score_comes_with_the_code() -> None:
    assert cameo("sanction", "occurred").goldstein == cameo_table()["163"][1] < 0


def test_codes_are_text_that_keeps_its_zeros() -> None:
    assert all(code.isdigit() and 2 <= len(code) <= 4 for code in cameo_table())
    assert cameo("meet", "occurred").code == "040"


def test_the_ontology_has_an_identity_that_stays_also_after_its_files_were_read() -> None:
    assert len(acts()) > 0
    assert ontology.identity().startswith("ontology-")
    told = ontology.identity()
    ontology.identity.cache_clear()
    assert ontology.identity() == told


def test_the_public_names_are_what_they_say_also_after_the_files_were_read() -> None:
    assert len(acts()) > 0
    assert [name for name in ontology.__all__ if not callable(getattr(ontology, name))] == []
