// A page that stays open says when there is something new: results where results are shown, the next phase everywhere,
// and nothing about others' votes while people vote.
import { execFileSync } from "node:child_process";
import { barriers } from "./axe.mjs";
import { base, session } from "./session.mjs";
import { fresh, join, poll } from "./voting.mjs";

const shown = process.env.FOLKMOOT_SHOWN;
const close = JSON.parse(process.env.FOLKMOOT_CLOSE);
const closeShown = JSON.parse(process.env.FOLKMOOT_CLOSE_SHOWN);

/** Some people join and vote; gives the last of them. */
async function people(browser, path, name) {
  let context;
  for (let person = 0; person < 8; person += 1) {
    await context?.close();
    context = await browser.newContext();
    const post = (what, data) => context.request.post(`${base}/api/v1${path}/${what}`, { data });
    await post("participants", { key: `${name}-joins-number-${person}`, consent: "4" });
    for (let statement = 1; statement <= 3; statement += 1) {
      const vote = (person + statement) % 2 ? "agree" : "disagree";
      await post("votes", { statement: `${statement}`, vote, key: `${name}-${person}-votes-on-${statement}` });
    }
  }
  return context;
}

/** Waits until results are shown that a page can be behind of. */
async function shows(page) {
  for (let round = 0; round < 60; round += 1) {
    await page.goto(`${base}${shown}/results?lang=ar`);
    if ((await page.locator("[data-news][data-updated]").count()) > 0) return;
    await page.waitForTimeout(1000);
  }
  throw new Error("no results within a minute");
}

const visible = async (page, notice) => (await page.locator(`${notice}:visible`).count()) > 0;

await session(async (browser, report) => {
  const results = await fresh(browser, report, { colorScheme: "dark", viewport: { width: 320, height: 700 } });
  const last = await people(browser, shown, "open");
  execFileSync(closeShown[0], closeShown.slice(1));
  await shows(results.page);
  const first = await fresh(browser, report);
  await first.page.goto(`${base}${poll}`);
  const card = await fresh(browser, report);
  await join(card.page);
  const all = [results.page, first.page, card.page];

  // The pages listen after a moment; then people vote.
  await card.page.waitForTimeout(4000);
  for (const page of all) {
    if (await visible(page, ".news .notice")) report(page.url(), "says that there is something new when nothing is");
  }
  await people(browser, poll, "town");
  // Somebody takes her votes back after the end: there are other results then.
  await last.request.post(`${base}${shown}/me/erase`, { form: { sure: "yes" }, headers: { origin: base } });
  await last.close();
  try {
    await results.page.waitForSelector(".news-results", { state: "visible", timeout: 60000 });
  } catch {
    report(results.page.url(), "does not say that there are new results");
    return;
  }
  for (const page of [first.page, card.page]) {
    if (await visible(page, ".news .notice")) report(page.url(), "tells something while people vote");
  }
  for (const barrier of await barriers(results.page)) report(results.page.url(), barrier);
  const overflow = await results.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (overflow > 0) report(results.page.url(), `is ${overflow} pixels too wide with the notice`);
  if (process.env.FOLKMOOT_SHOTS) await results.page.screenshot({ path: `${process.env.FOLKMOOT_SHOTS}/results.png` });
  await results.page.locator(".news-results a").click();
  await results.page.waitForLoadState("load");
  if (!results.page.url().includes("/results?lang=ar")) report(results.page.url(), "the link leads to another page");
  if (await visible(results.page, ".news .notice")) report(results.page.url(), "says again what is shown by now");

  execFileSync(close[0], close.slice(1));
  for (const page of [first.page, card.page]) {
    try {
      await page.waitForSelector(".news-phase", { state: "visible", timeout: 20000 });
    } catch {
      report(page.url(), "does not say that the poll has come to its next phase");
      continue;
    }
    for (const barrier of await barriers(page)) report(page.url(), barrier);
    if (process.env.FOLKMOOT_SHOTS) {
      await page.screenshot({ path: `${process.env.FOLKMOOT_SHOTS}/phase-${page.url().split("/").pop()}.png` });
    }
    await page.locator(".news-phase a").click();
    await page.waitForURL(`${base}${poll}`);
    if (await visible(page, ".news .notice")) report(page.url(), "says again what is shown by now");
  }
  for (const { context } of [results, first, card]) await context.close();
});
