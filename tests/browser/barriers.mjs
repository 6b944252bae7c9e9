// No page has a barrier that axe can find, in light and in dark, in a wide and in a narrow window.
import { barriers } from "./axe.mjs";
import { open, pages, session } from "./session.mjs";

await session(async (browser, report) => {
  // Colours do not depend on the width, so the narrow window is looked at in one scheme.
  for (const [colorScheme, width] of [["light", 1280], ["dark", 1280], ["light", 360]]) {
    for (const path of pages) {
      const { context, page } = await open(browser, path, {
        colorScheme,
        reducedMotion: "reduce",
        viewport: { width, height: 900 },
      });
      for (const barrier of await barriers(page)) report(`${path} ${colorScheme} ${width}`, barrier);
      await context.close();
    }
  }
});
