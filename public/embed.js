// Shows a poll in a page of another site:
//
//   <script src="https://SITE/embed.js" data-conversation_id="POLL" async></script>
//
// Options, all as data-*: xid, ui_lang, invite, title, height, border, border_radius, padding. What happens inside
// comes as events of the window: folkmoot:init, folkmoot:resize, folkmoot:vote, folkmoot:write, folkmoot:doneVoting,
// each with the poll's name and, for resize, the height.
(() => {
  const script = document.currentScript;
  const poll = script?.dataset.conversation_id;
  if (!poll) {
    console.warn("embed.js: data-conversation_id is missing; give it the name of the poll in its address.");
    return;
  }
  const options = script.dataset;
  const site = new URL(script.src).origin;
  const address = new URL(`/polls/${encodeURIComponent(poll)}/join`, site);
  address.searchParams.set("embed", "1");
  for (const [option, parameter] of [["xid", "xid"], ["invite", "invite"], ["ui_lang", "lang"]]) {
    if (options[option]) address.searchParams.set(parameter, options[option]);
  }
  const frame = document.createElement("iframe");
  frame.src = address;
  frame.title = options.title ?? document.title;
  frame.className = "folkmoot";
  frame.style.width = "100%";
  frame.style.height = length(options.height) ?? "40rem";
  frame.style.border = options.border ?? "1px solid #8885";
  frame.style.borderRadius = length(options.border_radius) ?? "";
  frame.style.padding = length(options.padding) ?? "";
  frame.style.boxSizing = "content-box";
  script.after(frame);

  window.addEventListener("message", (event) => {
    // Other frames and other sites speak as well.
    if (event.source !== frame.contentWindow || event.origin !== site || event.data?.from !== "folkmoot") return;
    const { type, height } = event.data;
    if (type === "resize" && Number.isFinite(height) && height > 0) frame.style.height = `${Math.ceil(height)}px`;
    window.dispatchEvent(new CustomEvent(`folkmoot:${type}`, { detail: { poll, height } }));
  });

  // A bare number means pixels, as in Polis.
  function length(value) {
    if (value === undefined || value === "") return undefined;
    return /^\d+$/.test(value) ? `${value}px` : value;
  }
})();
