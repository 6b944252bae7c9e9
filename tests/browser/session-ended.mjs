// A session ends while somebody writes. Without JavaScript: the page that follows has all of it, another tab signs in,
// and one button sends the same form again. With it, axe finds no barrier there, at 320 pixels, in the dark, and from
// right to left.
import { looking, shooting } from "./axe.mjs";
import { base, open, session } from "./session.mjs";

const written = "A long text about \"our\" town,\nwhich took an hour to write & must not be lost.";
const settings = "/facilitate/moot/settings";

const signIn = async (page) => {
  await page.locator("#email").fill(process.env.FOLKMOOT_EMAIL);
  await page.locator("#password").fill(process.env.FOLKMOOT_PASSWORD);
  await page.locator("main button[type=submit]").first().click();
};

// Types into the settings, loses the session, and sends them.
const lose = async (browser, options) => {
  const { context, page } = await open(browser, `/sign-in?next=${settings}`, options);
  await signIn(page);
  await page.goto(base + settings);
  await page.locator("textarea[name=description]").fill(written);
  await context.clearCookies();
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "POST"),
    page.locator("main form button[type=submit]:not([name])").last().click(),
  ]);
  await page.waitForLoadState("load");
  return { context, page, status: answer.status() };
};

await session(async (browser, report) => {
  {
    const { context, page, status } = await lose(browser, { javaScriptEnabled: false });
    if (status !== 401) report("without JavaScript", `answers ${status}`);
    const texts = await page.locator("textarea[readonly]").evaluateAll((all) => all.map((one) => one.value));
    if (!texts.includes(written)) report("without JavaScript", `shows ${JSON.stringify(texts)}`);
    const [tab] = await Promise.all([context.waitForEvent("page"), page.locator("main a[target=_blank]").click()]);
    await tab.waitForLoadState("load");
    await signIn(tab);
    await tab.waitForURL("**/account**");
    await Promise.all([page.waitForURL("**done=saved"), page.locator("main form button").click()]);
    const kept = await page.locator("textarea[name=description]").inputValue();
    if (kept !== written) report("without JavaScript", `keeps ${JSON.stringify(kept)}`);
    await context.close();
  }
  const look = looking(report);
  {
    // Some minutes before the end it is told, and whoever wants to stays signed in.
    const { context, page } = await open(browser, `/sign-in?next=${settings}`, { reducedMotion: "reduce" });
    await page.clock.install();
    await signIn(page);
    await page.goto(base + settings);
    const [ends, ended] = [page.locator(".session-ends"), page.locator(".session-ended")];
    const shown = async (when, wanted) => {
      const is = [await ends.isVisible(), await ended.isVisible()];
      if (is.join() !== wanted.join()) report("the notice", `${when}: ${is} and not ${wanted}`);
    };
    await shown("at first", [false, false]);
    await page.clock.fastForward("23:30");
    await shown("after 23 minutes", [false, false]);
    await page.clock.fastForward("01:00");
    await shown("after 24 minutes", [true, false]);
    await look(page, "session ends");
    await Promise.all([page.waitForResponse((answer) => answer.url().endsWith("/account")), ends.getByRole("button").click()]);
    await ends.waitFor({ state: "hidden" });
    await page.clock.fastForward("20:00");
    await shown("20 minutes after staying", [false, false]);
    await page.clock.fastForward("10:00");
    await shown("30 minutes after staying", [false, true]);
    await context.close();
  }
  const shoot = shooting("session-ended");
  for (const [name, options] of [
    ["narrow", { viewport: { width: 320, height: 800 } }],
    ["wide", {}],
    ["arabic", { locale: "ar", viewport: { width: 320, height: 800 } }],
  ]) {
    const { context, page } = await lose(browser, { reducedMotion: "reduce", ...options });
    await look(page, name);
    await shoot(page, name);
    await context.close();
  }
});
