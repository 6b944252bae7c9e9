// Translating a statement with script: in place, without losing the card, and gone with the next one. The page has no
// barrier with a translation on it, in light and dark, from right to left, and narrow.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { base, session } from "./session.mjs";
import { fresh, join, poll, statement } from "./voting.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const shots = process.env.FOLKMOOT_SHOTS;

await session(async (browser, report) => {
  const views = [
    ["light", "de", 1280, {}],
    ["dark", "fr", 390, { colorScheme: "dark" }],
    ["arabic", "ar", 390, {}],
    ["narrow", "de", 320, {}],
  ];
  for (const [name, lang, width, options] of views) {
    const { context, page } = await fresh(browser, report, {
      ...options, reducedMotion: "reduce", viewport: { width, height: 844 }, locale: lang,
    });
    const look = async (call) => {
      await page.waitForTimeout(150);
      const room = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      if (room[0] > room[1]) report(`${call} ${name}`, `is ${room[0]} pixels wide in a window of ${room[1]}`);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
      for (const { id, nodes } of violations) report(`${call} ${name}`, `${id}: ${nodes[0].html.slice(0, 200)}`);
      if (shots) await page.screenshot({ path: `${shots}/${call}-${name}.png`, fullPage: true });
    };
    const hidden = (selector) => page.locator(selector).evaluate((element) => element.hidden);
    const translate = ".ballot-translate button";
    await join(page);
    await page.waitForSelector(".ballot[data-awake]");
    await look("untranslated");
    const first = await statement(page);
    let loads = 0;
    page.on("load", () => (loads += 1));
    await page.locator(translate).click();
    await page.waitForSelector(".ballot-translated:not([hidden])");
    if (loads !== 0) report(name, "the page was loaded anew");
    if (!(await hidden(".ballot-translate"))) report(name, "the button stays");
    if ((await statement(page)) !== first) report(name, "the statement is another");
    const words = page.locator(".ballot-translated-words");
    if ((await words.innerText()) !== "<b>42</b>") report(name, `the translation says ${await words.innerText()}`);
    if ((await words.getAttribute("lang")) !== lang) report(name, "the translation names another language");
    const focused = await page.evaluate(() => document.activeElement.className);
    if (focused !== "ballot-translated-words") report(name, `the focus is on ${focused}, not on the translation`);
    await look("translated");
    await page.locator(".ballot-card button[value=agree]").click();
    await page.waitForFunction((old) => document.querySelector("#statement")?.innerText !== old, first);
    if (!(await hidden(".ballot-translated"))) report(name, "the translation of the statement before stays");
    if (await hidden(".ballot-translate")) report(name, "the next statement has no button");
    // The second statement's translation fails.
    await page.route("**/translation", (route) => route.fulfill({ status: 503, body: "{}" }));
    await page.locator(translate).click();
    await page.waitForSelector(".ballot-untranslated:not([hidden])");
    if (await hidden(".ballot-translate")) report(name, "one cannot try again");
    await look("failed");
    await context.close();
  }
});
