// Barriers that axe finds on a page, one sentence each.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export async function barriers(page) {
  // Once for each document: to read it takes long, and a second look goes faster with what has run already.
  if (!(await page.evaluate(() => typeof window.axe?.run === "function"))) await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return violations.map(({ id, help, nodes }) => {
    const first = nodes[0];
    return `${id} (${help}), ${nodes.length} times, first at ${first.target.join(" ")}: ${first.html.slice(0, 200)} ${first.failureSummary ?? ""}`;
  });
}

/** `look(page, where)` tells barriers in light and in dark, and whether the page is wider than the screen. */
export const looking = (tell) => async (page, where) => {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    for (const barrier of await barriers(page)) tell(`${where}, ${colorScheme}`, barrier);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) tell(where, `is ${wide} pixels too wide`);
};

/** `shoot(page, name)` keeps a picture where somebody wants to look at it. */
export const shooting = (of) => async (page, name) => {
  const folder = process.env.FOLKMOOT_SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${of}-${name}.png`, fullPage: true });
};
