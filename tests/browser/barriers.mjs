// No page has a barrier that axe can find, in light and in dark, in a wide and in a narrow window.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { open, pages, session } from "./session.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

await session(async (browser, report) => {
  // Colours do not depend on the width, so the narrow window is looked at in one scheme.
  for (const [colorScheme, width] of [["light", 1280], ["dark", 1280], ["light", 360]]) {
    for (const path of pages) {
      const { context, page } = await open(browser, path, {
        colorScheme,
        reducedMotion: "reduce",
        viewport: { width, height: 900 },
      });
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
      for (const { id, help, nodes } of violations) {
        const first = nodes[0];
        report(
          `${path} ${colorScheme} ${width}`,
          `${id} (${help}), ${nodes.length} times, first at ${first.target.join(" ")}: ${first.html.slice(0, 200)} ${first.failureSummary ?? ""}`,
        );
      }
      await context.close();
    }
  }
});
