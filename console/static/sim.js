// Saves pressing "Refresh": asks for the thread once a second and reloads the page when something new is there.
const thread = document.getElementById("thread");
const bottom = () => { const list = thread.querySelector(".thread"); if (list) list.scrollTop = list.scrollHeight; };
bottom();
setInterval(async () => {
  try {
    const answer = await fetch("/sim/thread?as=" + encodeURIComponent(thread.dataset.as));
    if (!answer.ok) return;
    const fresh = await answer.text();
    const box = document.createElement("div");
    box.innerHTML = fresh;
    const count = box.querySelectorAll(".mine, .theirs").length;
    if (String(count) !== thread.dataset.count) {
      if (document.getElementById("text").value === "" && document.getElementById("photo").value === "") location.replace("/sim?as=" + encodeURIComponent(thread.dataset.as));
      else { thread.innerHTML = fresh; thread.dataset.count = count; bottom(); }
    }
  } catch { /* the server is restarting: the next second tries again */ }
}, 1000);
