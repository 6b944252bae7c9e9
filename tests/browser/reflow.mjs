// At 320 pixels (400 % zoom of an ordinary window) nothing has to be scrolled sideways, also where somebody has set more
// space between letters, words and lines (WCAG 1.4.12); then nothing is cut off either.
import { base, pages, session, sitting, together } from "./session.mjs";

// The values of the criterion: what a page has to stand.
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** What makes a page wider than the window: its width, and the first elements that reach beyond. */
const wide = () => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  const outside = [...document.querySelectorAll("body *")].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.right > room + 1;
  });
  return [document.documentElement.scrollWidth, ...outside.slice(0, 5).map((e) => e.outerHTML.slice(0, 120))];
};

/** Elements with text of which a part is cut off. What is there for those who hear the page has no size at all. */
const cut = () =>
  [...document.querySelectorAll("body *")]
    .filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (way) => ["hidden", "clip"].includes(way);
      const isSeen = element.clientWidth > 1 && element.clientHeight > 1 && element.checkVisibility();
      if (!isSeen || !element.innerText?.trim()) return false;
      return (hides(overflowX) && element.scrollWidth > element.clientWidth + 1)
        || (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
    })
    .slice(0, 5)
    .map((element) => element.outerHTML.slice(0, 120));

const widths = [[320, false], [768, false], [320, true], [1280, true]];
const walks = widths.flatMap(([width, spaced]) => pages.map((path) => [path, width, spaced]));

await session(async (browser, report) => {
  // The policy of our pages lets nobody else's style in, so those with more space have windows of their own.
  const windows = new Map();
  await together(walks, report, async ([path, width, spaced], tell, place) => {
    const key = `${spaced} ${place}`;
    if (!windows.has(key)) windows.set(key, await sitting(browser, { bypassCSP: spaced }));
    const { page, forget } = windows.get(key);
    await forget();
    // Loaded anew at each width, as by somebody whose window is that wide.
    await page.setViewportSize({ width, height: 800 });
    await page.goto(base + path, { waitUntil: "load" });
    const where = `${path} at ${width}${spaced ? " with more space" : ""}`;
    const seen = await page.evaluate(() => innerWidth);
    if (seen !== width) tell(where, `is seen at ${seen}`);
    if (spaced) {
      await page.addStyleTag({ content: spacing });
      const [set, lines] = await page.evaluate(() => {
        const { letterSpacing, fontSize, lineHeight } = getComputedStyle(document.querySelector("main p, main"));
        return [parseFloat(letterSpacing) / parseFloat(fontSize), parseFloat(lineHeight) / parseFloat(fontSize)];
      });
      if (Math.abs(set - 0.12) > 0.01 || Math.abs(lines - 1.5) > 0.01) tell(where, `the space is not set: ${set}, ${lines}`);
      for (const part of await page.evaluate(cut)) tell(where, `cuts off ${part}`);
    }
    const found = await page.evaluate(wide);
    if (found.length > 0) tell(where, `is ${found[0]} pixels wide because of ${found.slice(1).join(" | ")}`);
  });
});
