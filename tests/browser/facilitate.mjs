// Running a poll in a browser: no page has a barrier that axe can find, in a window of 320 pixels, in a wide one and
// in the dark; and the moderation queue is worked through by keyboard alone, without JavaScript.
import { barriers } from "./axe.mjs";
import { base, open, session } from "./session.mjs";

const pages = (process.env.FOLKMOOT_PAGES ?? "").split(" ");
const cookies = (process.env.FOLKMOOT_COOKIE ?? "").split("; ").map((pair) => {
  const [name, value] = pair.split("=");
  return { name, value, url: base };
});

await session(async (browser, report) => {
  const signedIn = { storageState: { cookies: [], origins: [] }, reducedMotion: "reduce", javaScriptEnabled: true };
  const enter = async (path, options) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...signedIn, ...options });
    await context.addCookies(cookies);
    const page = await context.newPage();
    const response = await page.goto(base + path, { waitUntil: "load" });
    if (response.status() !== 200) report(path, `answers ${response.status()}`);
    return { context, page };
  };
  for (const path of pages) {
    const { context, page } = await enter(path, { viewport: { width: 320, height: 800 } });
    // What is folded away has barriers, too.
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) report(path, `is ${wide} pixels too wide at 320`);
    for (const barrier of await barriers(page)) report(`${path}, 320 pixels`, barrier);
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const barrier of await barriers(page)) report(path, barrier);
    await page.emulateMedia({ colorScheme: "dark" });
    for (const barrier of await barriers(page)) report(`${path}, dark`, barrier);
    await context.close();
  }

  // Other tests only have pages looked at.
  if (process.env.FOLKMOOT_QUEUE === "none") return;
  const { context, page } = await enter(`${pages[0]}/statements`, { javaScriptEnabled: false });
  const focused = (selector) => page.locator(`${selector}:focus`).count();
  const tabTo = async (selector) => {
    for (let press = 0; press < 60; press += 1) {
      await page.keyboard.press("Tab");
      if ((await focused(selector)) > 0) return true;
    }
    report("the queue", `${selector} is not reached by keyboard`);
    return false;
  };
  const send = async () => Promise.all([page.waitForNavigation({ waitUntil: "load" }), page.keyboard.press("Enter")]);
  const items = await page.locator(".queue-item").count();
  const first = await page.locator(".queue-item").first().getAttribute("id");
  const second = await page.locator(".queue-item").nth(1).getAttribute("id");
  if (await tabTo(`#${first} button[value="accept"]`)) await send();
  if (!page.url().endsWith(`#${second}`)) report("the queue", `accepting leads to ${page.url()} and not to ${second}`);
  if ((await focused(`#${second}`)) === 0) report("the queue", "the next statement has not got the focus");
  // Reject with a reason: open what is folded away, write, send.
  if (await tabTo(`#${second} summary`)) {
    await page.keyboard.press("Enter");
    await tabTo(`#${second} input[name="reason"]`);
    await page.keyboard.type("Nobody can know what this means");
    await send();
  }
  const left = await page.locator(".queue-item").count();
  if (left !== items - 2) report("the queue", `${left} of ${items} statements are left after two decisions`);
  const said = await page.locator('[role="status"]').allInnerTexts();
  if (!said.some((text) => text.includes("Rejected"))) report("the queue", `says ${said.join(" ")}`);
  await context.close();
});
