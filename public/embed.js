// Shows a poll in a page of another site:
//
//   <script src="https://SITE/embed.js" data-conversation_id="POLL" async></script>
//
// Options, all as data-*, named as in Polis:
//
//   page            what is shown: join (the usual), results, map, agreement, constitution, statements
//   xid, invite     who comes: an id of your own, an invitation code
//   ui_lang         language of the interface: en, de, fr, es, ar, zh
//   title           name of the frame for those who hear it
//   height, border, border_radius, padding
//                   the look of the frame; a bare number means pixels; the height follows what is shown
//   ucv, ucw        false: nobody can vote, or add a statement, here
//   ucsh, ucst, ucsd, ucsf
//                   false: help, topic, description, the foot of the page are not shown
//   ucsv            false: no ways to results, map and constitution are shown
//
// What happens inside comes as events of the window, once the server has acknowledged it: folkmoot:init,
// folkmoot:resize, folkmoot:vote, folkmoot:write, folkmoot:doneVoting, each with the poll's name and, for resize, the
// height.
(() => {
  const script = document.currentScript;
  const poll = script?.dataset.conversation_id;
  if (!poll) {
    console.warn("embed.js: data-conversation_id is missing; give it the name of the poll in its address.");
    return;
  }
  const options = script.dataset;
  const site = new URL(script.src).origin;
  const pages = ["join", "results", "map", "agreement", "constitution", "statements"];
  const page = options.page ?? "join";
  if (!pages.includes(page)) console.warn(`embed.js: data-page="${page}" is none of ${pages.join(", ")}.`);
  const address = new URL(`/polls/${encodeURIComponent(poll)}/${pages.includes(page) ? page : "join"}`, site);
  address.searchParams.set("embed", "1");
  for (const [option, parameter] of [["xid", "xid"], ["invite", "invite"], ["ui_lang", "lang"]]) {
    if (options[option]) address.searchParams.set(parameter, options[option]);
  }
  const parts = { ucv: "vote", ucw: "write", ucsh: "help", ucst: "topic", ucsd: "description", ucsf: "foot", ucsv: "results" };
  const hidden = Object.keys(parts).filter((option) => ["false", "0"].includes(options[option])).map((option) => parts[option]);
  const frame = document.createElement("iframe");
  // The name stays while somebody goes from page to page inside.
  frame.name = `folkmoot hide ${hidden.join(" ")}`.trim();
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
