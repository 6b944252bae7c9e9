// Tells the page around this one what happens here: nothing but that it happened, and how high this page is.
if (window.parent !== window) {
  const say = (type, more = {}) => window.parent.postMessage({ from: "folkmoot", type, ...more }, "*");
  const path = (form) => new URL(form.action, location.href).pathname;

  say("init");
  const resize = () => say("resize", { height: document.body.getBoundingClientRect().height });
  new ResizeObserver(resize).observe(document.body);

  // In the capture phase, because islands send forms themselves.
  document.addEventListener("submit", (event) => {
    const to = path(event.target);
    if (to.endsWith("/votes")) say("vote");
    if (to.endsWith("/write")) say("write");
  }, true);

  const hasCard = () => [...document.forms].some((form) => path(form).endsWith("/votes"));
  const votes = location.pathname.endsWith("/vote");
  let told = false;
  const look = () => {
    if (votes && !told && !hasCard()) {
      told = true;
      say("doneVoting");
    }
  };
  look();
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
}
