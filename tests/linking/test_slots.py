from dragoman.linking.slots import Amount, content_words, read
from tests.linking.build import count, item, money, on, person


def test_slots_of_a_mention() -> None:
    ana = person("Ana Silva", "BRA", "President", "ana-silva")
    slots = read(item("meet", [ana, "ARG"], ["CHL"], quantities=(money(5e6), count(3, "ship")), published="2024-05-01"))
    assert slots.mutual
    assert "negotiate" in slots.kin
    assert sorted(slots.source) == ["ARG", "BRA"]
    assert sorted(slots.both) == ["ARG", "BRA", "CHL"]
    assert slots.people == {"BRA"}
    assert slots.amounts == (Amount("count ship", 3), Amount("money USD", 5e6))


def test_an_act_that_the_ontology_does_not_have_has_no_kin() -> None:
    slots = read(item("juggle", ["BRA"], ["CHL"]))
    assert (slots.mutual, slots.plover, slots.kin) == (False, "", frozenset())


def test_time_is_of_the_act_before_that_of_the_story() -> None:
    dated = read(item("meet", ["BRA"], ["CHL"], occurs=on("2024-05-02"), published="2024-05-09"))
    undated = read(item("meet", ["BRA"], ["CHL"], published="2024-05-09"))
    assert dated.time is not None
    assert undated.time == dated.time + 7
    assert read(item("meet", ["BRA"], ["CHL"])).time is None


def test_what_a_date_dates() -> None:
    standings = [
        read(item("meet", ["BRA"], ["CHL"], status=s)).standing for s in ("occurred", "planned", "ended", "offered")
    ]
    assert standings == ["deed", "deed", "phase", "word"]


def test_words_of_an_object() -> None:
    assert content_words("the naval drills with Russia's ships") == content_words("naval drill, russia's ship")


def test_names_of_states_are_no_words_of_an_object() -> None:
    slots = read(item("sanction", ["USA"], ["BLR"], thing="further penalties for Belarus"))
    assert slots.words == content_words("further penalties")


def test_money_beside_a_sum_that_is_the_object_is_not_its_own() -> None:
    sums = (money(725e6), money(500e6), count(3, "ship"))
    named = read(item("lend", ["BRA"], ["CHL"], quantities=sums, thing=f"another {sums[1].text} euros"))
    assert named.amounts == (Amount("count ship", 3), Amount("money USD", 500e6))
    assert len(read(item("lend", ["BRA"], ["CHL"], quantities=sums, thing="ships")).amounts) == 3


def test_a_bound_leaves_room() -> None:
    limit = Amount("money USD", 5e6, "at-most")
    assert limit.allows(Amount("money USD", 4e6))
    assert not limit.allows(Amount("money USD", 6e6))
    assert Amount("money USD", 5e6, "at-least").allows(Amount("money USD", 6e6))
    assert not Amount("money USD", 5e6).allows(Amount("money USD", 5e6))


def test_a_day_to_come_is_the_day_of_the_act() -> None:
    ahead = read(item("meet", ["BRA"], ["CHL"], status="agreed", occurs=on("2024-05-09"), published="2024-05-02"))
    past = read(item("meet", ["BRA"], ["CHL"], status="agreed", occurs=on("2024-05-01"), published="2024-05-02"))
    assert (ahead.standing, past.standing) == ("deed", "word")
