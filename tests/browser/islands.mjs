// What comes alive in the browser: the search that follows the typing, the card beneath the beeswarm.
import { base, open, session } from "./session.mjs";

const poll = process.env.FOLKMOOT_POLL;

await session(async (browser, report) => {
  // The search: the list shrinks while somebody types, without a page load, and the address follows.
  {
    const path = `${poll}/statements`;
    const { context, page, problems } = await open(browser, path, {}, "networkidle");
    const list = page.locator("#found");
    const before = await list.innerText();
    let loads = 0;
    page.on("framenavigated", () => (loads += 1));
    await page.evaluate(() => (window.stillTheSamePage = true));
    await page.locator("form input:not([type=hidden])").first().pressSequentially("number 7", { delay: 20 });
    try {
      await page.waitForFunction((old) => document.querySelector("#found").innerText !== old, before, { timeout: 10000 });
      const after = await list.innerText();
      if (!after.includes("number 7")) report(path, "the list after typing lacks what was searched for");
      if (after.includes("number 8")) report(path, "the list after typing still has everything");
      if (!(await page.evaluate(() => window.stillTheSamePage === true))) report(path, "typing loaded a new page");
      if (!page.url().includes("number")) report(path, `the address does not follow the search: ${page.url()}`);
      await page.reload({ waitUntil: "networkidle" });
      const again = await list.innerText();
      if (again !== after) report(path, "the address of a search does not show the same list again");
    } catch (error) {
      report(path, `typing changed nothing: ${error.message.split("\n")[0]}`);
    }
    for (const problem of problems) report(path, problem);
    await context.close();
  }
  // The same search without JavaScript: the form does it.
  {
    const path = `${poll}/statements`;
    const { context, page } = await open(browser, path, { javaScriptEnabled: false });
    await page.locator("form input:not([type=hidden])").first().fill("number 7");
    await Promise.all([page.waitForURL(/number/), page.keyboard.press("Enter")]);
    const found = await page.locator("#found").innerText();
    if (!found.includes("number 7") || found.includes("number 8")) report(path, "the form finds something else");
    await context.close();
  }
  // The card: it shows the statement under pointer and focus; arrow keys walk.
  {
    const path = `${poll}/agreement`;
    const { context, page, problems } = await open(browser, path, {}, "networkidle");
    try {
      await page.waitForSelector(".swarm-card-ready", { timeout: 10000 });
      const card = page.locator(".swarm-card");
      const dots = page.locator(".dot");
      await dots.first().focus();
      const first = await card.innerText();
      const text = await dots.first().getAttribute("data-text");
      if (!first.includes(text)) report(path, `the card says ${first}, not ${text}`);
      await page.keyboard.press("ArrowRight");
      await page.waitForFunction((old) => document.querySelector(".swarm-card").innerText !== old, first, { timeout: 5000 });
    } catch (error) {
      report(path, `the card does not follow: ${error.message.split("\n")[0]}`);
    }
    for (const problem of problems) report(path, problem);
    await context.close();
  }
});
