// Says some minutes before a session ends that it does, and lengthens it for whoever wants that.
{
  const region = document.querySelector(".session");
  const [ends, ended] = [region?.querySelector(".session-ends"), region?.querySelector(".session-ended")];
  const minute = 60_000;
  // The server notes use to the minute, so a session may end that much earlier.
  const lasts = (Number(region?.dataset.lasts) - 1) * minute;
  const warned = Number(region?.dataset.warned) * minute;
  // Other tabs use the same session.
  const kept = "folkmoot-session-used";
  let own = Date.now();
  const note = () => { try { localStorage.setItem(kept, String(own)); } catch { /* then every tab knows of itself alone */ } };
  const used = () => { try { return Math.max(own, Number(localStorage.getItem(kept))); } catch { return own; } };

  let timer;
  const look = () => {
    clearTimeout(timer);
    const left = used() + lasts - Date.now();
    ends.hidden = left > warned || left <= 0;
    ended.hidden = left > 0;
    // Another tab may lengthen it again, also when it seems to be over.
    timer = setTimeout(look, left > warned ? left - warned : 5_000);
  };
  const stay = async () => {
    const answer = await fetch("/account", { method: "HEAD", redirect: "manual" }).catch(() => undefined);
    if (!answer) return;
    if (answer.ok) own = Date.now();
    else own = -Infinity;
    if (answer.ok) note();
    look();
  };
  if (region) {
    note();
    region.querySelector("button").addEventListener("click", stay);
    look();
    // A device that slept has not counted.
    document.addEventListener("visibilitychange", () => document.hidden || look());
  }
}
