// Running a poll in a browser: no page has a barrier that axe can find, in a window of 320 pixels, in a wide one and
// in the dark; and the moderation queue is worked through by single keys that can be switched off, and by keyboard
// alone, without JavaScript.
import { barriers } from "./axe.mjs";
import { base, session, sitting } from "./session.mjs";

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
  // Pages that are only looked at need one window.
  {
    const { context, page } = await sitting(browser, { reducedMotion: "reduce" });
    await context.addCookies(cookies);
    for (const path of pages) {
      await page.setViewportSize({ width: 320, height: 800 });
      await page.emulateMedia({ colorScheme: "light" });
      const response = await page.goto(base + path, { waitUntil: "load" });
      if (response.status() !== 200) report(path, `answers ${response.status()}`);
      // What is folded away has barriers, too.
      await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wide > 0) report(path, `is ${wide} pixels too wide at 320`);
      for (const barrier of await barriers(page)) report(`${path}, 320 pixels`, barrier);
      await page.setViewportSize({ width: 1280, height: 900 });
      for (const barrier of await barriers(page)) report(path, barrier);
      await page.emulateMedia({ colorScheme: "dark" });
      for (const barrier of await barriers(page)) report(`${path}, dark`, barrier);
    }
    await context.close();
  }

  // Other tests only have pages looked at.
  if (process.env.FOLKMOOT_QUEUE === "none") return;

  {
    const { context, page } = await enter(`${pages[0]}/statements`);
    const items = await page.locator(".queue-item").evaluateAll((all) => all.map((one) => one.id));
    const focus = () => page.evaluate(() => document.activeElement?.id ?? "");
    const help = page.locator(".queue-keys");
    if (!(await help.isVisible())) report("keys", "nobody is told of them");
    await help.locator("summary").click();
    const toggle = async (says) => {
      await help.locator("input").click();
      const said = await help.locator('[role="status"]').innerText();
      if (said !== says) report("keys", `switching them says ${said}`);
    };
    await toggle("Single keys are off.");
    await page.locator(`#${items[0]}`).focus();
    await page.keyboard.press("j");
    if ((await focus()) !== items[0]) report("keys", "act although they are switched off");
    await toggle("Single keys are on.");
    await page.locator(`#${items[0]}`).focus();
    await page.keyboard.press("j");
    if ((await focus()) !== items[1]) report("keys", `j leads to ${await focus()}`);
    await page.keyboard.press("k");
    if ((await focus()) !== items[0]) report("keys", `k leads to ${await focus()}`);
    await page.keyboard.press("r");
    if (!(await focus()).startsWith("reason-")) report("keys", `r leads to ${await focus()}`);
    // In a field the same keys are letters.
    await page.keyboard.type("a j");
    const typed = await page.evaluate(() => document.activeElement?.value);
    if (typed !== "a j") report("keys", `typing gives ${typed}`);
    await page.locator(`#${items[0]}`).focus();
    await Promise.all([page.waitForNavigation({ waitUntil: "load" }), page.keyboard.press("a")]);
    const said = await page.locator('.content > [role="status"]').allInnerTexts();
    if (!said.some((text) => text.includes("Accepted"))) report("keys", `accepting says ${said.join(" ")}`);
    if ((await page.locator(`#${items[0]}`).count()) > 0) report("keys", "the accepted statement still waits");
    await context.close();
  }

  // Beyond the first page of the queue: what is refused comes back with the focus at its field, and after a decision
  // one is on the same page, at the next statement.
  {
    const second = `${process.env.FOLKMOOT_LONG}/statements?pile=waiting&page=1`;
    const loaded = (page, act) => Promise.all([page.waitForNavigation({ waitUntil: "load" }), act()]);
    const { context, page } = await enter(second);
    const ids = await page.locator(".queue-item").evaluateAll((all) => all.map((one) => one.id));
    const into = `#into-${ids[0].slice("item-".length)}`;
    await page.locator(`#${ids[0]}`).focus();
    await page.keyboard.press("m");
    await page.keyboard.type("#nowhere");
    await loaded(page, () => page.keyboard.press("Enter"));
    if ((await page.locator(`${into}:focus`).count()) === 0) report("a refusal", "the field has not got the focus");
    if ((await page.locator(into).inputValue()) !== "#nowhere") report("a refusal", "what was typed is lost");
    if (!(await page.locator(into).isVisible())) report("a refusal", "the form is folded away");
    for (const barrier of await barriers(page)) report("a refusal", barrier);
    await page.locator(into).fill("#0");
    await loaded(page, () => page.keyboard.press("Enter"));
    const there = await page.locator(".queue-item").evaluateAll((all) => all.map((one) => one.id));
    if (there.join() !== ids.slice(1).join()) report("merging", `leaves ${there.join()} of ${ids.join()}`);
    if ((await page.locator(`#${ids[1]}:focus`).count()) === 0) report("merging", "the next statement has not got the focus");
    await context.close();

    const plain = await enter(second, { javaScriptEnabled: false });
    const [first, next] = [there[0], there[1]];
    await loaded(plain.page, () => plain.page.locator(`#${first} button[value="accept"]`).click());
    if (!plain.page.url().endsWith(`page=1&done=accept#${next}`)) report("page two", `leads to ${plain.page.url()}`);
    if ((await plain.page.locator(`#${next}:focus`).count()) === 0) report("page two", "the next statement has not got the focus");
    await plain.context.close();
  }

  // Warnings about the organisers' statements take the focus: nothing was added.
  {
    const { context, page } = await enter(`${pages[0]}/seeds`);
    await page.locator("textarea[name=text]").fill("The AI should be honest and protect all of our privacy");
    const add = page.locator("form:has(textarea[name=text]) button").last();
    await Promise.all([page.waitForNavigation({ waitUntil: "load" }), add.click()]);
    if ((await page.locator('.warning[role="alert"]:focus').count()) === 0) report("warnings", "have not got the focus");
    for (const barrier of await barriers(page)) report("warnings", barrier);
    await context.close();
  }

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
