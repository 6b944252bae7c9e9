// Shows a poll in a page of another site:
//
//   <script src="https://SITE/embed.js" data-conversation_id="POLL" async></script>
//
// or a poll of its own on every page of a site, made when the page is first loaded, where those who run the pattern have
// made the name of the site:
//
//   <script src="https://SITE/embed.js" data-site_id="NAME" data-page_id="ID OF THE PAGE" async></script>
//
// Options, all as data-*, named as in Polis:
//
//   page            what is shown: join (the usual), results, map, agreement, constitution, statements
//   topic           with site_id and signature: what the poll of this page is about; otherwise it is what the pattern is
//                   about
//   signature       with site_id: what the server of the page has signed with the secret that stands beside the name of
//                   the site: HMAC-SHA-256, in hexadecimal, over page_id, a line feed, and topic (which may be empty).
//                   Without it anybody can say that there is such a page, so its poll is in no list until somebody who
//                   runs the pattern has looked at it
//   parent_url      with site_id: the address of this page, for those who run the poll; left out, it is that of the page.
//                   It is kept only where it lies on the site that asks, and the signature does not cover it
//   xid, x_name     who comes: an id of your own, and a name, which she can leave out and nobody else is
//                   shown
//   invite          an invitation code
//   auth_needed_to_vote, auth_needed_to_write
//                   true: only whoever comes with an xid takes part, or adds a statement, here. What must hold whatever
//                   a page says stands in the settings of the poll: any id, once each, or those of a list, to
//                   take part; an id to add statements
//   ui_lang         language of the interface: en, de, fr, es, ar, zh
//   title           name of the frame for those who hear it
//   height, border, border_radius, padding
//                   the look of the frame; a bare number means pixels; the height follows what is shown
//   ucv, ucw        false: nobody can vote, or add a statement, here
//   ucsh, ucst, ucsd, ucsf
//                   false: help, topic, description, the foot of the page are not shown
//   ucsv, show_vis  false: no ways to results, map and constitution are shown
//   subscribe_type  0: no mail is offered here
//   show_share      false: the address of the poll, to pass it on, is not shown
//   bg_white        true: light colours on white, also for readers who have set dark ones
//
// What happens inside comes as events of the window, once the server has acknowledged it: folkmoot:init,
// folkmoot:resize, folkmoot:vote, folkmoot:write, folkmoot:doneVoting, each with the poll's name and, for resize, the
// height.
(() => {
  const script = document.currentScript;
  const options = script?.dataset ?? {};
  const poll = options.conversation_id;
  const ofSite = options.site_id && options.page_id;
  if (!poll && !ofSite) {
    console.warn("embed.js: data-conversation_id is missing; give it the name of the poll in its address, or both data-site_id and data-page_id.");
    return;
  }
  // What Polis has and this has not is said, and not passed over.
  const elsewhere = {
    auth_opt_allow_3rdparty: "who signs in, and with whom, is for the poll's settings to say",
    auth_opt_fb: "who signs in, and with whom, is for the poll's settings to say",
    auth_opt_tw: "who signs in, and with whom, is for the poll's settings to say",
    x_profile_image_url: "no pictures of people are shown",
  };
  for (const [option, why] of Object.entries(elsewhere)) {
    if (option in options && !["false", "0"].includes(options[option])) console.warn(`embed.js: data-${option} does nothing: ${why}.`);
  }
  const isTrue = (option) => ["true", "1", ""].includes(options[option]);
  const site = new URL(script.src).origin;
  const pages = ["join", "results", "map", "agreement", "constitution", "statements"];
  const page = options.page ?? "join";
  if (!pages.includes(page)) console.warn(`embed.js: data-page="${page}" is none of ${pages.join(", ")}.`);
  const shown = pages.includes(page) ? page : "join";
  const address = new URL(poll ? `/polls/${encodeURIComponent(poll)}/${shown}` : `/sites/${encodeURIComponent(options.site_id)}`, site);
  address.searchParams.set("embed", "1");
  if (!poll) {
    address.searchParams.set("page_id", options.page_id);
    address.searchParams.set("show", shown);
    address.searchParams.set("parent_url", options.parent_url ?? location.origin + location.pathname);
    if (options.topic) address.searchParams.set("topic", options.topic);
    if (options.signature) address.searchParams.set("signature", options.signature);
    else if (options.topic) console.warn("embed.js: data-topic counts only with data-signature, which the server of the page makes.");
  }
  for (const [option, parameter] of [["xid", "xid"], ["x_name", "x_name"], ["invite", "invite"], ["ui_lang", "lang"]]) {
    if (options[option]) address.searchParams.set(parameter, options[option]);
  }
  // The form that lets people join says why; whatever else leads to a vote is left out.
  if (isTrue("auth_needed_to_vote")) address.searchParams.set("needs", "xid");
  const parts = { ucv: "vote", ucw: "write", ucsh: "help", ucst: "topic", ucsd: "description", ucsf: "foot", ucsv: "results", show_vis: "results", subscribe_type: "mail", show_share: "share" };
  const hidden = Object.keys(parts).filter((option) => ["false", "0"].includes(options[option])).map((option) => parts[option]);
  for (const part of ["vote", "write"]) {
    if (isTrue(`auth_needed_to_${part}`) && !options.xid) hidden.push(part);
  }
  // What is left out here is the choice of the reader's device between light and dark.
  if (isTrue("bg_white")) hidden.push("dark");
  const frame = document.createElement("iframe");
  // The name stays while somebody goes from page to page inside.
  frame.name = `folkmoot hide ${hidden.join(" ")}`.trim();
  // Which site asks decides whether it may, whatever this page keeps to itself otherwise.
  frame.referrerPolicy = "origin";
  // So that inside the address of the poll can be copied, or handed to what the device shares with.
  frame.allow = "clipboard-write; web-share";
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
    window.dispatchEvent(new CustomEvent(`folkmoot:${type}`, { detail: { poll: poll ?? options.page_id, height } }));
  });

  // A bare number means pixels, as in Polis.
  function length(value) {
    if (value === undefined || value === "") return undefined;
    return /^\d+$/.test(value) ? `${value}px` : value;
  }
})();
