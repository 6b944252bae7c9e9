// Everything that can be clicked can be reached with the Tab key, shows that it has the focus, and lets go of it.
import { base, pages, session, sitting } from "./session.mjs";

await session(async (browser, report) => {
  const { context, page, forget } = await sitting(browser, { reducedMotion: "reduce" });
  // A page that listens for news never comes to rest; news.mjs is about that.
  await page.addInitScript(() => delete window.EventSource);
  for (const path of pages) {
    await forget();
    await page.goto(base + path, { waitUntil: "networkidle" });
    // tabindex -1 is reached with arrow keys instead, inside a group that has one stop of its own; what lies in a
    // closed <details> is reached after opening it.
    const expected = await page.evaluate(() => {
      const wanted = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")];
      // Of the buttons of one radio group, the chosen one is the stop, or the first where none is chosen.
      const stopOfItsGroup = (radio) => {
        const group = wanted.filter((other) => other.type === "radio" && other.name === radio.name && other.form === radio.form);
        return (group.find((other) => other.checked) ?? group[0]) === radio;
      };
      const usable = wanted.filter((element) => {
        if (element.getAttribute("tabindex") === "-1" || element.disabled) return false;
        if (element.type === "radio" && !stopOfItsGroup(element)) return false;
        return element.checkVisibility({ visibilityProperty: true });
      });
      usable.forEach((element, n) => element.setAttribute("data-stop", n));
      return usable.length;
    });
    const reached = new Set();
    for (let press = 0; press < Math.min(expected + 20, 400); press += 1) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return null;
        const style = getComputedStyle(element);
        const ringed = (s) => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0;
        const shown = ringed(style) || style.boxShadow !== "none" || [...element.querySelectorAll("*")].some((inner) => {
          const s = getComputedStyle(inner);
          return ringed(s) || s.boxShadow !== "none" || parseFloat(s.strokeWidth) >= 2;
        });
        return { number: element.getAttribute("data-stop"), shown, html: element.outerHTML.slice(0, 120) };
      });
      if (stop === null) {
        if (reached.size > 0) break;
        continue;
      }
      if (stop.number !== null && reached.has(stop.number)) break;
      if (stop.number !== null) reached.add(stop.number);
      if (!stop.shown) report(path, `does not show the focus on ${stop.html}`);
    }
    if (reached.size < Math.min(expected, 380)) {
      const missed = await page.evaluate((seen) => {
        const all = [...document.querySelectorAll("[data-stop]")];
        return all.filter((e) => !seen.includes(e.getAttribute("data-stop"))).slice(0, 3).map((e) => e.outerHTML.slice(0, 120));
      }, [...reached]);
      report(path, `reaches ${reached.size} of ${expected} by keyboard; not ${missed.join(" | ")}`);
    }
  }
  await context.close();
});
