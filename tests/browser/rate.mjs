// Comparing answers: by single keys, by Tab and Enter without JavaScript, on a narrow screen and from right to left. The
// desk closes the rating, and the preview of the report says what people preferred.
import { looking, shooting } from "./axe.mjs";
import { keyboard } from "./keys.mjs";
import { base, open, session } from "./session.mjs";

const rate = "/polls/town/rate";
const cookies = JSON.parse(process.env.FOLKMOOT_COOKIES).map((line) => line.split("; ").map((pair) => {
  const [name, value] = pair.split("=");
  return { name, value, url: base };
}));

await session(async (browser, tell) => {
  const [look, shoot] = [looking(tell), shooting("rate")];
  const far = (page) => page.locator(".ballot-progress p").innerText();

  // With single keys, after each of which the next two answers have the focus.
  for (const [index, locale, width] of [[0, "en", 1280], [1, "ar", 320]]) {
    const where = `comparing, ${locale}, ${width} pixels`;
    const context = await browser.newContext({ locale, viewport: { width, height: 900 }, reducedMotion: "reduce" });
    await context.addCookies(cookies[index]);
    const page = await context.newPage();
    await page.goto(base + rate);
    await look(page, where);
    await shoot(page, `${locale}-${width}`);
    const before = await far(page);
    await page.keyboard.press("1");
    if ((await far(page)) !== before) tell(where, "a key did something while the answers did not have the focus");
    await page.locator(".rating-card").focus();
    for (const key of ["1", "s", "2", "b"]) {
      await Promise.all([page.waitForNavigation(), page.keyboard.press(key)]);
      const focused = await page.locator(".rating-card:focus").count();
      if (key !== "b" && focused === 0) tell(where, `after ${key} the next answers do not have the focus`);
    }
    if (await page.locator(".rating-card").count()) tell(where, "three comparisons and a skip are not the end");
    if ((await page.locator("main li").count()) < 2) tell(where, "nobody is told whose answers they were");
    await look(page, `${where}, at the end`);
    await page.locator("details.rating-own").first().evaluate((details) => { details.open = true; });
    await look(page, `${where}, one by one`);
    await shoot(page, `${locale}-${width}-done`);
    await page.goto(`${base}/polls/town/me`);
    await look(page, `${where}, my data`);
    await shoot(page, `${locale}-${width}-me`);
    await context.close();
  }

  // Without JavaScript.
  {
    const where = "comparing without JavaScript";
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 900 } });
    await context.addCookies(cookies[2]);
    const page = await context.newPage();
    await page.goto(`${base}/polls/town`);
    const { follow } = keyboard(page);
    await follow(`main a[href="${rate}"]`);
    for (const choice of ["first", "neither", "both"]) await follow(`.rating-choices button[value="${choice}"]`);
    if (await page.locator(".rating-card").count()) tell(where, "three comparisons are not the end");
    await shoot(page, "plain");
    await context.close();
  }

  // Somebody who is not known here is led to her return code.
  {
    const { context, page } = await open(browser, "/polls/town", { viewport: { width: 320, height: 800 } });
    await Promise.all([page.waitForNavigation(), page.locator(`main a[href="${rate}"]`).click()]);
    if (!page.url().endsWith("/return?then=rate")) tell("a stranger", `is at ${page.url()}`);
    await look(page, "a stranger");
    await shoot(page, "stranger");
    await context.close();
  }

  // The desk.
  const { context, page } = await open(browser, "/sign-in", { viewport: { width: 320, height: 800 }, reducedMotion: "reduce" });
  await page.fill("#email", process.env.FOLKMOOT_EMAIL);
  await page.fill("#password", process.env.FOLKMOOT_PASSWORD);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  await page.goto(`${base}/facilitate/town/report`);
  await look(page, "the desk, open");
  await shoot(page, "desk-open");
  await page.locator("button[name=do][value=close]").focus();
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  if (!(await page.locator(".notice[role=status]").count())) tell("the desk", "nothing says that the rating was closed");
  await look(page, "the desk, closed");
  await shoot(page, "desk-closed");
  await context.close();
});
