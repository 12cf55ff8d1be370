"""Training gives one immutable file named by its content, without anything that could run code."""

import json
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from classifier_town import town

from classifier.corpus import Corpus, Example, content_hash
from classifier.model import Model
from classifier.stored import BadModel
from classifier.train import TrainingFailed, train, train_in_child


def test_the_file_is_named_by_its_content_and_made_once(town_path: Path, town_folder: Path):
    assert content_hash(town()) in town_path.name
    before = town_path.stat().st_mtime_ns
    assert train(town(), town_folder) == town_path
    assert town_path.stat().st_mtime_ns == before


def test_training_twice_gives_the_same_arrays(town_path: Path, tmp_path: Path):
    again = train(town(), tmp_path)
    with np.load(again.with_suffix(".npz")) as one, np.load(town_path.with_suffix(".npz")) as other:
        assert one.files == other.files
        for name in one.files:
            np.testing.assert_array_equal(one[name], other[name])


def test_no_pickle_anywhere(town_path: Path):
    with np.load(town_path.with_suffix(".npz"), allow_pickle=False) as arrays:
        assert all(arrays[name].dtype != object for name in arrays.files)
    assert all(name.endswith(".npy") for name in zipfile.ZipFile(town_path.with_suffix(".npz")).namelist())
    sources = [p.read_text() for p in Path(sys.modules["classifier.model"].__file__).parent.glob("*.py")]
    assert not any("import pickle" in text or "joblib" in text for text in sources)


def test_a_changed_file_is_refused(town_path: Path, tmp_path: Path):
    for suffix in (".json", ".npz"):
        (tmp_path / town_path.with_suffix(suffix).name).write_bytes(town_path.with_suffix(suffix).read_bytes())
    copy = tmp_path / town_path.name
    about = json.loads(copy.read_text())
    copy.write_text(json.dumps({**about, "pipeline": "0"}))
    with pytest.raises(BadModel):
        Model.load(copy)
    copy.write_text(json.dumps(about))
    copy.with_suffix(".npz").write_bytes(b"not an archive")
    with pytest.raises(BadModel):
        Model.load(copy)
    with pytest.raises(BadModel):
        Model.load(tmp_path / "none.json")


@pytest.mark.slow
def test_the_child_trains_the_same_model(tmp_path: Path):
    small = replace(town(), examples=tuple(e for e in town().examples if e.intent in {"pothole", "graffiti"}))
    path = train_in_child(small, tmp_path)
    assert path.exists()
    assert train_in_child(small, tmp_path) == path
    assert Model.load(path).rank("graffiti on my garage").best.intent == "graffiti"


@pytest.mark.slow
def test_a_corpus_of_one_intent_is_refused_in_words(tmp_path: Path):
    with pytest.raises(ValueError, match="two intents"):
        train(Corpus((Example("hello", "greeting"),)), tmp_path)
    with pytest.raises(TrainingFailed, match=r"could not be trained in .*two intents"):
        train_in_child(Corpus((Example("hello", "greeting"),)), tmp_path)


def test_names_alone_make_a_model_that_only_offers(tmp_path: Path):
    names = ("Pothole", "Street light", "Missed trash", "Graffiti")
    model = Model.load(train(Corpus(tuple(Example(n, n.lower().replace(" ", "_")) for n in names)), tmp_path))
    ranking = model.rank("the light on my street does not work")
    assert ranking.best.intent == "street_light"
    assert ranking.decision in {"choose", "unknown"}


def test_the_server_never_imports_scikit_learn(town_path: Path):
    code = (
        "import sys; from pathlib import Path; from classifier.model import Model; import classifier.understand, "
        f"classifier.train; Model.load(Path({str(town_path)!r})).rank('pothole'); "
        "print([m for m in sys.modules if m.split('.')[0] in ('sklearn', 'scipy')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"
