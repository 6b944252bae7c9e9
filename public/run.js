// Keeps the page of a run up to date while somebody looks at it: the parts that change are asked for again.
{
  const pause = 3000;
  const parts = () => document.querySelectorAll("[data-fresh]");

  const put = (part, fresh) => {
    if (part.innerHTML === fresh.innerHTML) return;
    // What is unfolded stays so, and whoever is at a place in it stays there.
    const open = [...part.querySelectorAll("details[open]")].map((details) => details.id);
    const focus = part.contains(document.activeElement) ? document.activeElement : undefined;
    if (focus && focus.id === "") return;
    part.replaceChildren(...fresh.childNodes);
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
    if (focus) document.getElementById(focus.id)?.focus();
  };

  const look = async () => {
    if (document.hidden) return true;
    const answer = await fetch(location.href, { headers: { accept: "text/html" } });
    if (!answer.ok || answer.redirected) return answer.status >= 500;
    const now = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of parts()) {
      const fresh = now.getElementById(part.id);
      if (fresh) put(part, fresh);
    }
    // What is over brings no script along: there is more to see then than these parts.
    const goesOn = now.querySelector("script[src*='/assets/run.']") !== null;
    if (!goesOn) location.reload();
    return goesOn;
  };

  const again = async () => {
    // A server that is away may come back.
    if (await look().catch(() => true)) setTimeout(again, pause);
  };
  if (parts().length > 0) setTimeout(again, pause);
}
