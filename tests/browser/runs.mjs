// The page of a run while it is worked on, in a window of 320 pixels: with script it keeps itself up to date, without it
// a link does; no barrier that axe can find either way, in light and in the dark, from left and from right.
import { barriers } from "./axe.mjs";
import { base, open, session } from "./session.mjs";

const run = process.env.FOLKMOOT_RUN;

await session(async (browser, report) => {
  for (const javaScriptEnabled of [true, false]) {
    const { context, page } = await open(browser, "/sign-in", {
      javaScriptEnabled,
      viewport: { width: 320, height: 800 },
      reducedMotion: "reduce",
    });
    await page.fill("#email", process.env.FOLKMOOT_EMAIL);
    await page.fill("#password", process.env.FOLKMOOT_PASSWORD);
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    await page.goto(base + run);
    const where = javaScriptEnabled ? "with script" : "without script";
    const stages = () => page.locator("#run-stages").innerText();
    const before = await stages();
    // Between two stages there is none for a moment.
    const bars = () => page.locator("progress").count();
    if (javaScriptEnabled) {
      await page.locator("progress").first().waitFor({ timeout: 20000 }).catch(() => report(where, "there is no bar"));
      // What is unfolded stays unfolded.
      const fold = page.locator("#run-curves details").first();
      await fold.waitFor();
      const id = await fold.getAttribute("id");
      await fold.evaluate((details) => (details.open = true));
      await page.evaluate(() => (window.sameDocument = true));
      await page.waitForFunction((old) => document.querySelector("#run-stages").innerText !== old, before, { timeout: 20000 });
      if (!(await page.evaluate(() => window.sameDocument === true))) report(where, "the page was loaded anew");
      if (!(await page.locator(`#${id}[open]`).count())) report(where, "what was unfolded is folded");
      for (const scheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme: scheme });
        for (const barrier of await barriers(page)) report(`${where}, ${scheme}`, barrier);
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wide > 0) report(where, `is ${wide} pixels too wide`);
      if (process.env.FOLKMOOT_SHOTS) await page.screenshot({ path: `${process.env.FOLKMOOT_SHOTS}/run.png`, fullPage: true });
    } else {
      let seen = await bars();
      for (let tries = 0; tries < 100 && (!seen || (await stages()) === before); tries += 1) {
        await page.waitForTimeout(200);
        await page.locator("#run-state a", { hasText: "Look again" }).click();
        seen += await bars();
      }
      if (!seen) report(where, "there is no bar");
      if ((await stages()) === before) report(where, "the link shows nothing new");
      await page.locator("button[value=cancel]").click();
      await page.waitForURL(/done=run-/);
      if (!(await page.locator(".notice[role=status]").count())) report(where, "nothing says that it was cancelled");
    }
    await context.close();
  }
});
