// Tells the page around this one what happens here: nothing but that it happened, and how high this page is. Leaves out
// what that page does not want, and opens in a tab of its own what may not stand in a frame.
if (window.parent !== window) {
  const say = (type, more = {}) => window.parent.postMessage({ from: "folkmoot", type, ...more }, "*");
  const path = (form) => new URL(form.action, location.href).pathname;

  // The name of the frame stays from page to page, where browsers give frames no storage: what the page around this one
  // does not want, and whether a form is on its way.
  const SENT = "folkmoot-sent";
  const [from, , ...hidden] = window.name.split(" ");
  const named = (first) => (window.name = [first, "hide", ...hidden].join(" "));
  if (hidden.length > 0) document.documentElement.dataset.hide = hidden.join(" ");

  say("init");
  const resize = () => say("resize", { height: document.body.getBoundingClientRect().height });
  new ResizeObserver(resize).observe(document.body);

  // Acknowledged by the server: islands say so themselves, and a form that was sent whole leads to a page that says so.
  document.addEventListener("folkmoot:saved", () => say("vote"));
  const told = new URLSearchParams(location.search);
  if (from === SENT) {
    if (!told.has("problem")) say("vote");
    named("folkmoot");
  }
  if (told.get("done") === "statement") say("write");
  document.addEventListener("submit", (event) => {
    if (!event.defaultPrevented && path(event.target).endsWith("/votes")) named(SENT);
  });

  // Pages of this poll stay inside.
  const poll = location.pathname.split("/").slice(0, 3).join("/");
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link) return;
    const to = new URL(link.href, location.href);
    const inside = to.origin === location.origin && (to.pathname === poll || to.pathname.startsWith(`${poll}/`));
    if (!inside) {
      link.target = "_blank";
      link.rel = "noopener";
    }
  }, true);

  let done = false;
  const look = () => {
    const end = document.querySelector(".ballot-end");
    if (!done && end && !end.hidden) {
      done = true;
      say("doneVoting");
    }
  };
  look();
  new MutationObserver(look).observe(document.body, { attributes: true, childList: true, subtree: true });
}
