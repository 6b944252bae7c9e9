// Deciding with single keys, while the item that is decided about has the focus; they can be switched off.
{
  const help = document.querySelector("[data-keys]");
  const use = help?.querySelector("input");
  const said = help?.querySelector("[role=status]");
  const items = [...document.querySelectorAll("[data-keyed]")];
  const kept = "folkmoot-single-keys";
  // A browser that keeps nothing is no reason to go without keys.
  const keep = (value) => { try { localStorage.setItem(kept, value); } catch { /* it is asked again next time */ } };
  const wanted = () => { try { return localStorage.getItem(kept) !== "off"; } catch { return true; } };

  const tell = () => { said.textContent = use.checked ? said.dataset.on : said.dataset.off; };
  const go = (item) => { item?.focus(); item?.scrollIntoView({ block: "nearest" }); };
  // Opens what is folded away around a button and leads to its first field.
  const open = (item, action) => {
    const details = item.querySelector(`button[value="${action}"]`)?.closest("details");
    if (!details) return;
    details.open = true;
    details.querySelector("input:not([type=hidden]), textarea")?.focus();
  };
  const keys = {
    a: (item) => item.querySelector('button[value="accept"]')?.click(),
    r: (item) => open(item, "reject"),
    m: (item) => open(item, "merge"),
    w: (item) => open(item, "reword"),
    j: (item) => go(items[items.indexOf(item) + 1]),
    k: (item) => go(items[items.indexOf(item) - 1]),
    "?": () => { help.open = true; use.focus(); },
  };
  // An item whose buttons name keys of their own has those and no others.
  const own = (item) => Object.fromEntries(
    [...item.querySelectorAll("[data-key]")].map((button) => [button.dataset.key, () => button.click()]),
  );
  const known = (item) => (item.querySelector("[data-key]") ? { ...own(item), "?": keys["?"] } : keys);

  if (help && items.length > 0) {
    help.hidden = false;
    // Reached by Tab only where keys do something.
    const reach = () => items.forEach((item) => { item.tabIndex = use.checked ? 0 : -1; });
    use.checked = wanted();
    reach();
    use.addEventListener("change", () => { keep(use.checked ? "on" : "off"); reach(); tell(); });
    // Whoever has just decided goes on with the next one.
    const path = (address) => address.split(/[?#]/)[0];
    if (use.checked && path(document.referrer) === path(location.href) && items[0].querySelector("[data-key]")) go(items[0]);
    document.addEventListener("keydown", (event) => {
      if (!use.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      // Only while the item itself has the focus: in a field the same keys are letters.
      const item = items.find((one) => one === document.activeElement);
      const act = item && known(item)[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act(item);
    });
  }
}
