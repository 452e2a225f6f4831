from training.page import PAGE, page


def test_the_page_is_what_corpus_and_weights_give() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m training.page"
