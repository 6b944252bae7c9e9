// Accounts in a browser: a new site is set up and signed in to by keyboard alone, without JavaScript, in a window of
// 320 pixels; no page on the way has a barrier that axe can find.
import { barriers } from "./axe.mjs";
import { base, open, session } from "./session.mjs";

const setUp = process.env.FOLKMOOT_SET_UP;
const password = "four plain words here";

await session(async (browser, report) => {
  const narrow = { viewport: { width: 320, height: 800 }, reducedMotion: "reduce" };
  const look = async (page, where) => {
    for (const barrier of await barriers(page)) report(where, barrier);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) report(where, `is ${wide} pixels too wide`);
    await page.emulateMedia({ colorScheme: "dark" });
    for (const barrier of await barriers(page)) report(`${where}, dark`, barrier);
    await page.emulateMedia({ colorScheme: "light" });
  };
  // Tab until the element has the focus; nobody should need more presses than this.
  const tabTo = async (page, selector) => {
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    }
    report(page.url(), `${selector} is not reached by keyboard`);
  };
  const type = async (page, selector, text) => {
    await tabTo(page, selector);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(text);
  };
  const send = async (page) => Promise.all([page.waitForNavigation({ waitUntil: "load" }), page.keyboard.press("Enter")]);

  // Set up, first with a password that is too short: the summary has the focus and leads to the field.
  {
    const { context, page, problems } = await open(browser, setUp, narrow);
    await look(page, "setting up");
    await type(page, "#email", "ann@example.org");
    await type(page, "#name", "Ann Moot");
    await type(page, "#password", "short");
    await page.evaluate(() => document.querySelectorAll("[required]").forEach((field) => field.removeAttribute("required")));
    await send(page);
    await look(page, "setting up, with a fault");
    if (!(await page.evaluate(() => document.activeElement?.matches(".faults")))) report("setting up", "the summary of faults has no focus");
    if ((await page.locator("#name").inputValue()) !== "Ann Moot") report("setting up", "what was typed is lost");
    const described = await page.locator("#password").getAttribute("aria-describedby");
    if (!described?.includes("password-fault")) report("setting up", "the fault does not belong to its field");
    await tabTo(page, ".faults a");
    await page.keyboard.press("Enter");
    if (!(await page.evaluate(() => document.activeElement?.id === "password"))) report("setting up", "the summary does not lead to the field");
    await page.keyboard.type(password);
    await send(page);
    if (!page.url().includes("/account")) report("setting up", `leads to ${page.url()}`);
    await look(page, "/account");
    await type(page, "#token-name", "notebook");
    await send(page);
    await look(page, "/account with a token");
    await page.goto(`${base}/admin/accounts`);
    await type(page, "#email", "cleo-with-a-very-long-name-before-the-at@a-very-long-domain-name-indeed.example.org");
    await type(page, "#name", "Cleo");
    await send(page);
    await look(page, "/admin/accounts");
    await tabTo(page, ".yours button");
    await send(page);
    for (const problem of problems.filter((text) => !text.includes("422"))) report("accounts", problem);
    await context.close();
  }
  // Sign in without JavaScript, by keyboard, and come back to where one wanted to go.
  {
    const { context, page } = await open(browser, "/admin/accounts", { ...narrow, javaScriptEnabled: false });
    const press = async (count) => {
      for (let n = 0; n < count; n += 1) await page.keyboard.press("Tab");
    };
    if (!page.url().includes("/sign-in")) report("/admin/accounts", `is shown to anybody: ${page.url()}`);
    await page.locator("#email").focus();
    await page.keyboard.type("ann@example.org");
    await press(1);
    await page.keyboard.type("not this one");
    await send(page);
    const text = await page.locator(".fault").first().innerText();
    if (!text.includes("not right")) report("/sign-in", `says ${text}`);
    if ((await page.locator("#email").inputValue()) !== "ann@example.org") report("/sign-in", "the address is lost");
    await page.locator("#email").focus();
    await press(1);
    await page.keyboard.type(password);
    await send(page);
    if (!page.url().endsWith("/admin/accounts")) report("/sign-in", `leads to ${page.url()}`);
    await context.close();
  }
  // The sign-in page with its faults, as axe sees it.
  {
    const { context, page } = await open(browser, "/sign-in", narrow);
    await look(page, "/sign-in");
    await type(page, "#email", "nobody@example.org");
    await type(page, "#password", "not this one");
    await send(page);
    await look(page, "/sign-in, with a fault");
    await context.close();
  }
  for (const path of ["/welcome/used"]) {
    const { context, page } = await open(browser, path, narrow);
    await look(page, path);
    await context.close();
  }
});
