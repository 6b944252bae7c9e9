// Passing a poll on: copies its address, or hands it to what the device shares with. Nothing is sent by itself.
for (const share of document.querySelectorAll(".share")) {
  const field = share.querySelector("input");
  const said = share.querySelector(".share-said");
  const [copy, send] = [share.querySelector(".share-copy"), share.querySelector(".share-send")];
  field.addEventListener("focus", () => field.select());
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = said.dataset.copied;
    } catch {
      // Without TLS, or in a frame that may not: then by hand.
      field.focus();
      said.textContent = said.dataset.marked;
    }
  });
  // Where the device has nothing to share with, there is no button that does nothing.
  const what = { title: document.title, url: field.value };
  if (navigator.canShare?.(what)) {
    send.hidden = false;
    // Whoever changes her mind has done nothing wrong.
    send.addEventListener("click", () => navigator.share(what).catch(() => {}));
  }
}
