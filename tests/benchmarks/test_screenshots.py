"""The pictures of the documents: light, and those that the documents show."""

import io
import re

import pytest
from PIL import Image

from benchmarks.program import ROOT, FailedError
from benchmarks.screenshots import IMAGES, LARGEST, VIEWS, small


def png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def test_a_picture_is_made_light() -> None:
    image = Image.linear_gradient("L").convert("RGB").resize((900, 900))
    data = small(png(image))
    assert len(data) <= LARGEST
    assert Image.open(io.BytesIO(data)).size == (900, 900)


def test_a_picture_that_stays_heavy_is_refused() -> None:
    noise = Image.effect_noise((1500, 1500), 90).convert("RGB")
    with pytest.raises(FailedError, match="bytes even with"):
        small(png(noise))


def test_the_pictures_are_those_of_the_command_and_are_light() -> None:
    there = {path.stem for path in IMAGES.glob("*.png")}
    assert there == {view.name for view in VIEWS}
    assert all(path.stat().st_size <= LARGEST for path in IMAGES.glob("*.png"))


def test_the_documents_show_pictures_that_are_there_with_words_for_those_who_do_not_see_them() -> None:
    page = (ROOT / "docs" / "how-to" / "serve.md").read_text(encoding="utf-8")
    shown = re.findall(r"!\[([^\]]*)\]\(\.\./images/([\w-]+)\.png\)", page)
    assert len(shown) >= 5
    assert all(len(words.split()) >= 3 and (IMAGES / f"{name}.png").is_file() for words, name in shown)
