"""The phone simulator: several invented residents on the real path, photos, time moving on. Demo only."""

from urllib.parse import urlencode

from flask import Blueprint, Response, abort, make_response, redirect, render_template, request

from console.views import Phones
from photos.judge import MOST_BYTES

STEPS = {"10 minutes": 10, "30 minutes": 30, "4 hours": 240, "1 day": 1440, "3 days": 4320}


def simulator(phones: Phones, city: str) -> Blueprint:
    """`/sim` and its forms. Everything works without JavaScript; a small script only saves pressing "Refresh"."""
    pages = Blueprint("simulator", __name__, template_folder="templates")

    def who() -> str:
        return request.values.get("as", phones.residents()[0][0])

    @pages.get("/sim")
    def phone() -> str:
        shown = phones.phone(who()) or abort(404)
        return render_template(
            "sim.html",
            city=city,
            residents=phones.residents(),
            phone=shown,
            steps=STEPS,
            said=request.args.get("said", ""),
        )

    @pages.get("/sim/thread")
    def thread() -> Response:
        shown = phones.phone(who()) or abort(404)
        return make_response(render_template("sim_thread.html", phone=shown))

    @pages.post("/sim/text")
    def text() -> Response:
        photo = request.files.get("photo")
        raw = photo.read(MOST_BYTES + 1) if photo and photo.filename else None
        words = request.form.get("text", "")
        if words.strip() or raw:
            phones.text(who(), words, raw)
        return back()

    @pages.post("/sim/time")
    def forward() -> Response:
        minutes = request.form.get("minutes", "")
        if minutes not in {str(value) for value in STEPS.values()}:
            abort(400)
        return back(f"It is now {phones.forward(int(minutes)):%A, %b %d, %H:%M}.")

    @pages.post("/sim/work")
    def work() -> Response:
        photo = request.files.get("photo")
        raw = photo.read(MOST_BYTES + 1) if photo and photo.filename else None
        return back(phones.work(request.form.get("tracking", ""), request.form.get("status", ""), raw))

    def back(said: str = "") -> Response:
        return make_response(redirect(f"/sim?{urlencode({'as': who(), 'said': said})}", 303))

    return pages
