// The pages of taking part in light and dark, in Arabic, narrow and in forced colours: no barrier that axe finds, no
// scrolling sideways.
import { barriers } from "./axe.mjs";
import { base, session, together } from "./session.mjs";
import { awake, fresh, join, poll, statement } from "./voting.mjs";

const shots = process.env.FOLKMOOT_SHOTS;

await session(async (browser, report) => {
  const views = [
    ["light", "en", 1280, {}],
    ["dark", "en", 1280, { colorScheme: "dark" }],
    ["arabic", "ar", 390, {}],
    ["narrow", "de", 320, {}],
    ["forced", "en", 390, { forcedColors: "active" }],
  ];
  await together(views, report, async ([name, lang, width, options], tell) => {
    const { context, page } = await fresh(browser, tell, {
      ...options, reducedMotion: "reduce", viewport: { width, height: 844 }, locale: lang,
    });
    const look = async (path, call) => {
      if (path !== null) await page.goto(base + path);
      await page.waitForTimeout(150);
      const where = `${call} ${name}`;
      const room = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      if (room[0] > room[1]) tell(where, `is ${room[0]} pixels wide in a window of ${room[1]}`);
      for (const barrier of await barriers(page)) tell(where, barrier);
      if (shots) await page.screenshot({ path: `${shots}/${call}-${name}.png`, fullPage: true });
    };
    await look(poll, "landing");
    await look(`${poll}/results`, "closed");
    await look(`${poll}/join`, "join");
    await page.locator("details.consent-full").evaluate((details) => (details.open = true));
    await look(null, "consent");
    await look(`${poll}/return`, "return");
    await page.locator("#code").fill("NO-CODE");
    await page.locator("form.join-form button").click();
    await look(null, "return-wrong");
    await join(page);
    await look(null, "vote");
    if (lang === "ar" && (await page.evaluate(() => document.documentElement.dir)) !== "rtl") tell(name, "is not mirrored");
    await page.locator("details.ballot-report").evaluate((details) => (details.open = true));
    await look(null, "vote-report");
    const seen = [];
    for (let n = 0; n < 3; n += 1) {
      seen.push(await statement(page));
      await page.locator(".ballot-card button[value=agree]").click();
      await page.waitForFunction((old) => document.querySelector("#statement")?.innerText !== old, seen[n]);
    }
    await page.goto(`${base}${poll}/vote`);
    await page.locator(".ballot-undo").click();
    await page.waitForSelector(".ballot-again:not([hidden])");
    await look(null, "vote-again");
    await look(`${poll}/vote`, "vote-ask");
    await look(`${poll}/write`, "write");
    await page.locator("#text").fill("AI should say when it is unsure.");
    await page.locator(".write-form button[type=submit]").click();
    await page.waitForSelector(".similar-list .similar-entry");
    await look(null, "write-similar");
    await page.locator("#text").fill("?!");
    await page.locator(".write-form button[type=submit]").click();
    await page.waitForSelector("#text-problem");
    await look(null, "write-problem");
    await look(`${poll}/me/about`, "about");
    await look(`${poll}/me`, "me");
    // What only a script shows: a vote that was lost, votes that wait, nothing more at hand, nothing more taken.
    const votes = "**/api/v1/polls/*/votes";
    const answer = async (how) => {
      await page.unroute(votes);
      await page.route(votes, how);
      // Whoever waits tries again at once.
      await page.evaluate(() => window.dispatchEvent(new Event("online")));
    };
    const press = async () => page.locator(".ballot-card button[value=pass]").click();
    await page.goto(`${base}${poll}/vote`);
    await awake(page);
    await page.waitForTimeout(1000);
    await answer((route) => route.fulfill({ status: 404, body: "{}" }));
    let before = await statement(page);
    await press();
    await page.waitForFunction((old) => document.querySelector("#statement").innerText !== old, before);
    await page.waitForSelector(".ballot-lost:not([hidden])");
    await look(null, "vote-lost");
    await answer((route) => route.abort());
    before = await statement(page);
    await press();
    await page.waitForFunction((old) => document.querySelector("#statement").innerText !== old, before);
    await page.waitForSelector(".ballot-queue:not([hidden])");
    await look(null, "vote-queue");
    // As many as are at hand.
    for (let n = 0; n < 10 && (await page.locator(".ballot-card").isVisible()); n += 1) {
      before = await statement(page);
      await press();
      const gone = (old) => document.querySelector("#statement").innerText !== old || document.querySelector(".ballot-card").hidden;
      await page.waitForFunction(gone, before, { timeout: 15000 });
    }
    await page.waitForSelector(".ballot-dry:not([hidden])", { timeout: 15000 });
    await look(null, "vote-dry");
    const error = { code: "banned", message: "no more" };
    await answer((route) => route.fulfill({ status: 403, contentType: "application/json", body: JSON.stringify({ error }) }));
    await page.waitForSelector(".ballot-stopped:not([hidden])", { timeout: 40000 });
    await look(null, "vote-stopped");
    await context.close();
  });
});
