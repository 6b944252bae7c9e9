// What the scripts about voting share.
import { base } from "./session.mjs";

export const poll = process.env.FOLKMOOT_POLL;

/** A page whose complaints go to the report. */
export async function fresh(browser, report, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.on("console", (message) => {
    const expected = message.text().includes("Failed to load resource");
    if (["error", "warning"].includes(message.type()) && !expected) report(page.url(), `console: ${message.text()}`);
  });
  page.on("pageerror", (error) => report(page.url(), `error: ${error.message}`));
  return { context, page };
}

/** Joins the poll by its form. */
export async function join(page) {
  await page.goto(`${base}${poll}/join`);
  await page.locator("button[name=consent]").click();
  await page.waitForURL(/\/vote$/);
}

/** The island of the page is awake. */
export async function awake(page) {
  await page.waitForSelector(".ballot[data-awake]", { timeout: 20000 });
}

export const statement = (page) => page.locator("#statement").innerText();

/** Everything that the server keeps about the person. */
export async function kept(page) {
  return (await page.request.get(`${base}${poll}/me/data.json`)).json();
}
