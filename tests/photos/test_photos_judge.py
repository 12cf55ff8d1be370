"""The gate for pictures: what is taken, what is refused, and that nothing but pixels leaves it."""

import io
import struct
import subprocess
import sys
import zlib
from datetime import datetime

import pytest
from PIL import ExifTags, Image, PngImagePlugin

from photos import Box, Judged, black_out, judge
from photos.judge import _in_child
from photos.judged import pack, refused, unpack


def picture(size: tuple[int, int] = (640, 480), mode: str = "RGB") -> Image.Image:
    image = Image.new("RGB", size, (200, 30, 30))
    image.paste((30, 30, 200), (0, 0, size[0] // 2, size[1] // 2))
    return image.convert(mode)


def encoded(image: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def with_camera(orientation: int = 1) -> bytes:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.Make] = "Invented Camera"
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = "2026:03:14 15:09:26"
    exif.get_ifd(ExifTags.IFD.GPSInfo).update(
        {1: "N", 2: (39.0, 57.0, 9.36), 3: "W", 4: (75.0, 9.0, 51.84), 29: "2026:03:14"}
    )
    return encoded(picture(), exif=exif.tobytes(), comment=b"secret comment")


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def bomb(side: int = 12_000) -> bytes:
    """A PNG of side squared pixels that packs into some hundred kilobytes."""
    rows = zlib.compress((b"\0" + b"\0" * side * 3) * side, 9)
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_ordinary_photos_become_small_jpegs(kind: str) -> None:
    judged = judge(encoded(picture((2400, 1200)), kind), child=False)
    assert judged.ok
    assert (judged.width, judged.height) == (1600, 800)
    assert Image.open(io.BytesIO(judged.jpeg)).format == "JPEG"
    assert max(Image.open(io.BytesIO(judged.thumb)).size) == 320


@pytest.mark.parametrize("mode", ["L", "LA", "RGBA", "P", "1", "I;16", "CMYK"])
def test_every_kind_of_pixel_is_read(mode: str) -> None:
    image = picture().convert("L").convert("I;16") if mode == "I;16" else picture(mode=mode)
    judged = judge(encoded(image, "JPEG" if mode == "CMYK" else "PNG"), child=False)
    assert judged.ok
    assert Image.open(io.BytesIO(judged.jpeg)).mode == "RGB"


def test_transparent_means_white() -> None:
    judged = judge(encoded(Image.new("RGBA", (64, 64), (0, 0, 0, 0)), "PNG"), child=False)
    red, green, blue = Image.open(io.BytesIO(judged.jpeg)).getpixel((30, 30))  # type: ignore[misc]
    assert min(red, green, blue) > 250


def test_the_first_frame_of_an_animation_counts() -> None:
    frames = [Image.new("RGB", (50, 50), colour) for colour in ("red", "green", "blue")]
    for kind in ("GIF", "WEBP", "PNG"):
        judged = judge(encoded(frames[0], kind, save_all=True, append_images=frames[1:]), child=False)
        red, green, blue = Image.open(io.BytesIO(judged.jpeg)).getpixel((25, 25))  # type: ignore[misc]
        assert red > 200 > green + blue


def test_heic_is_read() -> None:
    heif = pytest.importorskip("pillow_heif")
    out = io.BytesIO()
    heif.from_pillow(picture()).save(out, quality=60)
    judged = judge(out.getvalue())
    assert judged.ok
    assert (judged.width, judged.height) == (640, 480)


def test_position_and_time_are_read_once_and_nothing_stays() -> None:
    raw = with_camera()
    judged = judge(raw)
    assert judged.near == pytest.approx((39.9526, -75.1644), abs=1e-4)
    assert judged.taken_at == datetime(2026, 3, 14, 15, 9, 26)  # noqa: DTZ001 - a camera's clock has no zone
    for made in (judged.jpeg, judged.thumb):
        assert not Image.open(io.BytesIO(made)).getexif()
        for trace in (b"Exif", b"GPS", b"Invented", b"secret", b"http", b"ICC_PROFILE"):
            assert trace not in made
    assert b"secret" in raw


@pytest.mark.parametrize(("orientation", "blue_at"), [(1, (0, 0)), (3, (1, 1)), (6, (1, 0)), (8, (0, 1)), (2, (1, 0))])
def test_the_picture_stands_upright(orientation: int, blue_at: tuple[int, int]) -> None:
    judged = judge(with_camera(orientation), child=False)
    image = Image.open(io.BytesIO(judged.jpeg))
    corner = (image.width * (1 + 2 * blue_at[0]) // 4, image.height * (1 + 2 * blue_at[1]) // 4)
    red, _, blue = image.getpixel(corner)  # type: ignore[misc]
    assert blue > red
    assert (image.width > image.height) == (orientation in (1, 2, 3))


def test_transparent_png_is_turned_too() -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    judged = judge(encoded(picture(mode="RGBA"), "PNG", exif=exif), child=False)
    assert (judged.width, judged.height) == (480, 640)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"hello",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"%PDF-1.7\n1 0 obj",
        b"<!doctype html><html><img src=x></html>",
        b"\0\0\0\x20ftypisom\0\0\0\0isomavc1",
        b"\0\0\0\x1cftypavif\0\0\0\0mif1miaf",
        b"MZ\x90\0",
        b"PK\x03\x04",
        b"II*\0" + b"\0" * 40,
        b"BM" + b"\0" * 60,
        b"RIFF\0\0\0\0WAVEfmt ",
    ],
)
def test_what_is_no_photo_is_refused_by_content(raw: bytes) -> None:
    assert judge(raw) == refused("not_image")


def test_too_many_bytes() -> None:
    assert judge(b"\xff\xd8\xff" + b"\0" * (12 * 1024 * 1024)).reason == "too_big"


def test_a_144_megapixel_png_is_refused_by_its_header() -> None:
    raw = bomb()
    assert len(raw) < 600_000
    assert judge(raw) == refused("too_many_pixels")


def test_the_header_decides_even_without_any_pixels() -> None:
    for width, height in ((6_325, 6_325), (2_000_000, 2_000_000), (40_000_001, 1)):
        header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
        raw = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")
        assert judge(raw, child=False).reason == "too_many_pixels"


def test_cut_off_and_damaged_files_are_broken() -> None:
    for kind in ("JPEG", "PNG", "GIF", "WEBP"):
        raw = encoded(picture(), kind)
        for share in (0.1, 0.5, 0.9):
            assert judge(raw[: max(16, int(len(raw) * share))], child=False).reason in ("broken", "not_image")
    assert judge(b"\xff\xd8\xff" + b"x" * 500) == refused("broken")


@pytest.mark.slow
def test_every_single_damage_is_survived() -> None:
    raw = with_camera()
    for at in range(0, min(len(raw), 900), 3):
        hurt = raw[:at] + bytes([raw[at] ^ 0xFF]) + raw[at + 1 :]
        assert isinstance(judge(hurt, child=False), Judged)


@pytest.mark.parametrize("tail", [b"PK\x03\x04evil.zip", b"<script>alert('tail')</script>", b"<?php evil(); ?>"])
def test_polyglots_lose_their_other_half(tail: bytes) -> None:
    text = PngImagePlugin.PngInfo()
    text.add_text("Comment", tail.decode("latin-1"))
    for raw in (
        encoded(picture()) + tail,
        encoded(picture(), "GIF") + tail,
        encoded(picture(), "PNG", pnginfo=text) + tail,
        encoded(picture(), comment=tail),
    ):
        judged = judge(raw, child=False)
        assert judged.ok
        assert tail not in judged.jpeg + judged.thumb


@pytest.mark.parametrize(
    "code",
    [
        "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
        "raise SystemExit(3)",
        "print('nonsense')",
        "import sys; sys.stdout.buffer.write(b'\\xff\\xff\\xff\\xff{}')",
        "pass",
    ],
)
def test_a_child_that_dies_or_babbles_means_broken(code: str) -> None:
    assert _in_child(b"x", (sys.executable, "-c", code)) == refused("broken")


def test_a_child_that_hangs_means_broken() -> None:
    assert _in_child(b"x", (sys.executable, "-c", "import time; time.sleep(60)"), seconds=0.3) == refused("broken")


def test_a_child_that_cannot_start_means_broken() -> None:
    assert _in_child(b"x", ("/nonexistent/python",)) == refused("broken")


def test_the_child_is_bounded() -> None:
    code = (
        "import photos.child as child; child._bind()\ntry: bytearray(2 << 30)\nexcept MemoryError: raise SystemExit(7)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 7


def test_the_answer_survives_the_pipe() -> None:
    judged = Judged(True, "", b"jpeg", b"thumb", 3, 2, (39.9, -75.1), datetime(2026, 1, 2, 3, 4, 5))  # noqa: DTZ001
    assert unpack(pack(judged)) == judged
    for size in range(len(pack(judged))):
        with pytest.raises((ValueError, KeyError)):
            unpack(pack(judged)[:size])


@pytest.mark.parametrize("gps", [{}, {1: "N", 2: (1.0,)}, {2: (0, 0, 0), 4: (0, 0, 0)}, {1: 3, 3: b"x"}])
def test_senseless_positions_are_none(gps: dict[int, object]) -> None:
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.GPSInfo).update(gps)
    assert judge(encoded(picture(), exif=exif.tobytes()), child=False).near is None


def test_black_boxes_are_black_in_photo_and_thumbnail() -> None:
    judged = judge(encoded(picture((800, 600))), child=False)
    for made in (judged.jpeg, judged.thumb):
        image = Image.open(io.BytesIO(black_out(made, [Box(0.5, 0.5, 1.0, 1.0)])))
        assert max(image.getpixel((image.width * 3 // 4, image.height * 3 // 4))) < 12  # type: ignore[arg-type]
        assert max(image.getpixel((image.width // 4, image.height // 4))) > 150  # type: ignore[arg-type]


@pytest.mark.parametrize("box", [Box(0.5, 0, 0.5, 1), Box(-0.1, 0, 1, 1), Box(0, 0, 1, 1.2), Box(0.9, 0.1, 0.2, 0.5)])
def test_a_box_outside_the_picture_is_an_error(box: Box) -> None:
    with pytest.raises(ValueError, match="within the picture"):
        black_out(encoded(picture()), [box])


def test_only_jpegs_are_blacked_out() -> None:
    with pytest.raises(ValueError, match="JPEG"):
        black_out(b"<svg/>", [])
