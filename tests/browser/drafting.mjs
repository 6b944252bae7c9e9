// The page on which a constitution is drafted, in a window of 320 pixels and without JavaScript of its own: no barrier
// that axe can find, nothing too wide, and a principle is reworded by keyboard alone.
import { barriers } from "./axe.mjs";
import { base, open, session } from "./session.mjs";

const desk = "/facilitate/town/constitution";

await session(async (browser, report) => {
  const { context, page } = await open(browser, "/sign-in", { viewport: { width: 320, height: 800 }, reducedMotion: "reduce" });
  await page.fill("#email", process.env.FOLKMOOT_EMAIL);
  await page.fill("#password", process.env.FOLKMOOT_PASSWORD);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  const look = async (where) => {
    for (const scheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme: scheme });
      for (const barrier of await barriers(page)) report(`${where}, ${scheme}`, barrier);
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) report(where, `is ${wide} pixels too wide`);
  };
  await page.goto(base + desk);
  await look("drafting");
  await page.evaluate(() => document.querySelectorAll("details").forEach((part) => (part.open = true)));
  await look("drafting, unfolded");
  await page.locator(".drafting-row textarea").first().focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Choose the response that is kind.");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Plain words");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  if ((await page.locator(".drafting-row textarea").first().inputValue()) !== "Choose the response that is kind.") {
    report("drafting", "the new wording was not kept");
  }
  if (!(await page.locator(".notice[role=status]").count())) report("drafting", "nothing says that it was kept");
  await look("drafting, reworded");
  await context.close();
});
