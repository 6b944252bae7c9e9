// Says on a page that stays open when there is something new: another phase of the poll, other results, or a place for
// somebody who waits.
{
  const news = document.querySelector("[data-news]");
  // A page that was just loaded is up to date, and whoever only passes by needs no connection.
  const after = 3000;
  let source;
  let over = false;

  const tell = (notice) => {
    news.querySelector(notice).hidden = false;
  };
  const leave = () => {
    source?.close();
    source = undefined;
  };
  const listen = () => {
    if (over || source || document.hidden) return;
    source = new EventSource(news.dataset.news);
    source.addEventListener("news", (event) => {
      const now = JSON.parse(event.data);
      if (now.phase !== news.dataset.phase) {
        tell(".news-phase");
        over = true;
        leave();
      } else if (news.dataset.updated && now.updated_at_ms > Number(news.dataset.updated)) {
        tell(".news-results");
      }
    });
    source.addEventListener("place", () => tell(".news-place"));
  };

  if (news && "EventSource" in window) {
    setTimeout(listen, after);
    // A browser has few connections to one server: only the page that is looked at keeps one.
    document.addEventListener("visibilitychange", () => (document.hidden ? leave() : listen()));
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", (event) => event.persisted && listen());
  }
}
