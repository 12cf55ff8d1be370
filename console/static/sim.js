// Saves pressing "Refresh": asks for the thread once a second and reloads the page when something new is there.
const thread = document.getElementById("thread");
// On a phone that only shows, there is no form to lose words from.
const typed = () => ["text", "photo"].some((name) => document.getElementById(name)?.value);
setInterval(async () => {
  try {
    const answer = await fetch("/sim/thread?as=" + encodeURIComponent(thread.dataset.as));
    if (!answer.ok) return;
    const fresh = await answer.text();
    const box = document.createElement("div");
    box.innerHTML = fresh;
    const count = box.querySelectorAll(".mine, .theirs").length;
    if (String(count) !== thread.dataset.count) {
      if (!typed()) location.replace("/sim?as=" + encodeURIComponent(thread.dataset.as));
      else { thread.innerHTML = fresh; thread.dataset.count = count; thread.scrollTop = 0; }
    }
  } catch { /* the server is restarting: the next second tries again */ }
}, 1000);
