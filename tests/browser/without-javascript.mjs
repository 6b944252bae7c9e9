// Without JavaScript every page is complete: the same headings, tables and links as with it.
import { base, open, pages, session, sitting } from "./session.mjs";

// Read through locators: they work where the page's own scripts do not run.
async function contents(page) {
  const texts = async (selector) => (await page.locator(selector).allInnerTexts()).map((text) => text.trim());
  return {
    headings: await texts("h1, h2, h3"),
    rows: await page.locator("tr").count(),
    links: await page.locator("a[href]").count(),
    pictures: await page.locator("svg").count(),
  };
}

await session(async (browser, report) => {
  const [off, on] = [await sitting(browser, { javaScriptEnabled: false }), await sitting(browser)];
  const read = async ({ page, forget }, path) => {
    await forget();
    await page.goto(base + path, { waitUntil: "load" });
    return contents(page);
  };
  for (const path of pages) {
    const [without, with_] = await Promise.all([read(off, path), read(on, path)]);
    if (without.headings.length === 0) report(path, "has no heading without JavaScript");
    for (const key of Object.keys(with_)) {
      const [a, b] = [JSON.stringify(without[key]), JSON.stringify(with_[key])];
      if (a !== b) report(path, `${key} differ: without JavaScript ${a}, with it ${b}`);
    }
  }
  await off.context.close();
  await on.context.close();
  // Links lead on without JavaScript too: from the list to the poll, and from there to every page.
  const { context, page } = await open(browser, "/", { javaScriptEnabled: false });
  const poll = page.locator('main a[href*="/polls/"]').first();
  if ((await poll.count()) === 0) {
    report("/", "leads to no poll");
  } else {
    await poll.click();
    for (const name of ["results", "map", "agreement", "constitution", "data"]) {
      const links = await page.locator(`a[href$="/${name}"]`).count();
      if (links === 0) report(page.url(), `does not lead to ${name}`);
    }
  }
  await context.close();
});
