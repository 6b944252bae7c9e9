// What is said already appears while somebody writes, also in scripts in which few letters say much, and is told to
// those who do not see it.
import { barriers } from "./axe.mjs";
import { base, session } from "./session.mjs";
import { fresh, join, poll } from "./voting.mjs";

await session(async (browser, report) => {
  const { context, page } = await fresh(browser, report, { locale: "en", reducedMotion: "reduce" });
  const expect = (true_, what) => true_ || report(page.url(), what);
  const said = () => page.locator(".similar-said").innerText();
  const tells = (text) =>
    page
      .waitForFunction((wanted) => document.querySelector(".similar-said").innerText === wanted, text, { timeout: 10000 })
      .catch(async () => report(page.url(), `told is “${await said()}” and not “${text}”`));
  await join(page);
  await page.goto(`${base}${poll}/write`);
  await page.locator(".write-box").waitFor();
  // A status that is hidden while it changes tells nothing.
  expect(await page.evaluate(() => document.querySelector(".similar-said").closest("[hidden]") === null), "the status is hidden");
  // The island is awake once it counts.
  for (let n = 0; n < 40 && !(await page.locator(".write-count").innerText()).startsWith("5 "); n += 1) {
    await page.locator("#text").fill("");
    await page.locator("#text").fill("出借机器人");
    await page.waitForTimeout(250);
  }
  await page.waitForSelector(".similar-list .similar-entry", { timeout: 10000 });
  await tells("Statements that say nearly the same: 1");
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    for (const barrier of await barriers(page)) report(`similar, ${colorScheme}`, barrier);
  }
  await page.locator(".similar-list button[value=agree]").click();
  await tells("Saved");
  // More of the same is no news.
  await page.locator("#text").fill("出借机器人吧");
  await page.waitForTimeout(2500);
  expect((await said()) === "Saved", `what stands there already is told again: ${await said()}`);
  await page.locator("#text").fill("机");
  await page.waitForSelector(".similar", { state: "hidden", timeout: 10000 });
  await tells("");
  await context.close();
});
