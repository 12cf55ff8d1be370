"""Training: a corpus becomes one immutable model file, named by what it was made of.

``python -m classifier.train FOLDER`` reads a corpus as JSON on standard input and prints the path of its model.
"""

import json
import subprocess
import sys
from pathlib import Path

from classifier.corpus import Corpus, content_hash, from_json
from classifier.encoder import Encoder, installed_encoder
from classifier.stored import model_path

TRAINING_SECONDS = 900
"""A training process that takes longer has met something it was not made for."""


class TrainingFailed(ChildProcessError):
    """The training process ended without a model; the text names the folder and what it said last."""


def train(corpus: Corpus, out_dir: Path, encoder: Encoder | None = None, words_only: bool = False) -> Path:
    """Write the model of this corpus into ``out_dir`` and return its ``.json``; at once if it is already there.

    A ValueError means the corpus holds fewer than two intents. Takes about 5 s for 60 services of 20 examples.
    """
    from classifier.learn import learn

    encoder = None if words_only else encoder or installed_encoder()
    path = model_path(out_dir, content_hash(corpus), encoder.name if encoder else None)
    return path if path.exists() else learn(corpus, path, encoder)


def trained(corpus: Corpus, out_dir: Path) -> Path | None:
    """The model of this corpus, if it has been trained already."""
    path = model_path(out_dir, content_hash(corpus), _encoder_name())
    return path if path.exists() else None


def train_in_child(corpus: Corpus, out_dir: Path) -> Path:
    """``train`` in a process of its own: scikit-learn's memory goes when it ends. TrainingFailed if it dies."""
    ready = trained(corpus, out_dir)
    if ready is not None:
        return ready
    done = subprocess.run(  # noqa: S603 - our own interpreter and module
        [sys.executable, "-m", "classifier.train", str(out_dir)],
        input=json.dumps(corpus.as_json()),
        capture_output=True,
        text=True,
        timeout=TRAINING_SECONDS,
        check=False,
    )
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise TrainingFailed(f"The classifier could not be trained in {out_dir}: {last}")
    return Path(done.stdout.strip().splitlines()[-1])


def _encoder_name() -> str | None:
    encoder = installed_encoder()
    return encoder.name if encoder else None


def main() -> None:
    """The training process: corpus on standard input, path of the model on standard output."""
    corpus = from_json(json.load(sys.stdin))
    folder = Path(sys.argv[1])
    installed_encoder(folder)
    print(train(corpus, folder))


if __name__ == "__main__":
    main()
