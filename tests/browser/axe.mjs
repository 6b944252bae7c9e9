// Barriers that axe finds on a page, one sentence each.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export async function barriers(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return violations.map(({ id, help, nodes }) => {
    const first = nodes[0];
    return `${id} (${help}), ${nodes.length} times, first at ${first.target.join(" ")}: ${first.html.slice(0, 200)} ${first.failureSummary ?? ""}`;
  });
}
