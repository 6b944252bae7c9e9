// At 320 pixels (400 % zoom of an ordinary window) nothing has to be scrolled sideways, and print has no dark ground.
import { open, pages, session } from "./session.mjs";

await session(async (browser, report) => {
  for (const width of [320, 768]) {
    for (const path of pages) {
      const { context, page } = await open(browser, path, { viewport: { width, height: 800 } });
      const wide = await page.evaluate(() => {
        const room = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= room) return [];
        const outside = [...document.querySelectorAll("body *")].filter((element) => {
          const box = element.getBoundingClientRect();
          return box.width > 0 && box.right > room + 1;
        });
        return [document.documentElement.scrollWidth, ...outside.slice(0, 5).map((e) => e.outerHTML.slice(0, 120))];
      });
      if (wide.length > 0) report(`${path} at ${width}`, `is ${wide[0]} pixels wide because of ${wide.slice(1).join(" | ")}`);
      await context.close();
    }
  }
});
