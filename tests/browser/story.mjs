// The whole way from a draft to a reader, pressed and typed in a browser: a constitution is ratified and published, a run
// trains and measures a model by it, its report is published, and somebody who took part reads it and finds her statement.
// Whoever runs the poll has no JavaScript; whoever reads has it, and then has not.
import { looking, shooting } from "./axe.mjs";
import { base, open, session } from "./session.mjs";

const desk = "/facilitate/town";
const cookies = process.env.FOLKMOOT_COOKIE.split("; ").map((pair) => {
  const [name, value] = pair.split("=");
  return { name, value, url: base };
});
const params = JSON.parse(process.env.FOLKMOOT_PARAMS);
const wording = "Choose the response that harms nobody.";

await session(async (browser, tell) => {
  const [look, shoot] = [looking(tell), shooting("story")];
  const phone = { javaScriptEnabled: false, viewport: { width: 360, height: 800 }, reducedMotion: "reduce" };
  const { context, page } = await open(browser, "/sign-in", phone);
  /** Presses a button and waits for the page behind it, which has to say that something was done. */
  const press = async (where, button) => {
    await Promise.all([page.waitForNavigation(), button.click()]);
    if (!(await page.locator(".notice[role=status]").count())) {
      tell(where, `nothing says that it was done:\n${(await page.locator("main").innerText()).slice(0, 1500)}`);
    }
  };
  await page.fill("#email", process.env.FOLKMOOT_EMAIL);
  await page.fill("#password", process.env.FOLKMOOT_PASSWORD);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);

  await page.goto(`${base}${desk}/constitution`);
  await shoot(page, "draft");
  const row = page.locator("form:has(input[name=form][value=s4])");
  await row.locator("textarea[name=text]").fill(wording);
  await row.locator("[name=reason]").fill("Plain words");
  await press("rewording", row.locator("button[value=reword]"));
  const threshold = page.locator("form:has(button[value=keep_threshold])");
  await threshold.locator("[name=reason]").fill("Four of five");
  await press("the threshold", threshold.locator("button[value=keep_threshold]"));
  await press("ratifying", page.locator("form[action$='/constitution/ratify'] button"));
  await press("publishing the constitution", page.locator("form[action$='/constitution/publish'] button").first());
  await shoot(page, "constitution-published");

  await page.goto(`${base}${desk}/runs?preset=laboratory#choices`);
  await page.selectOption("#f-model", "base");
  for (const fold of await page.locator("#choices details > summary").all()) await fold.click();
  for (const [name, value] of Object.entries(params)) await page.fill(`[name="p.${name}"]`, String(value));
  await page.fill("[name=seed]", "5");
  await shoot(page, "run-asked");
  await press("the run", page.locator(`form[action$='/runs'] > button[type=submit]`));
  const state = () => page.locator("#run-state").innerText();
  const patience = Date.now() + 240_000;
  while (!(await state()).includes("Done") && Date.now() < patience) {
    await page.waitForTimeout(1000);
    const again = page.locator("#run-state a", { hasText: "Look again" });
    if (!(await again.count())) break;
    await Promise.all([page.waitForNavigation(), again.click()]);
  }
  if (!(await state()).includes("Done")) tell("the run", `has come to: ${await page.locator("main").innerText()}`);
  // The share of held-out comparisons that the preference model decides as their labels do, while it learns.
  const accuracy = page.locator("#curve-preference-accuracy");
  if (!(await accuracy.count())) tell("the run", "has no curve of accuracy");
  await shoot(page, "run-done");

  await page.goto(`${base}${desk}/report`);
  await page.fill("[name=departures]", "It rhymes when nobody asked.");
  const press_it = page.locator(`form[action$='/report/publish']`);
  await press("publishing the report", press_it.locator("button").last());
  await shoot(page, "report-published");
  await context.close();

  for (const javaScriptEnabled of [true, false]) {
    const where = `the reader ${javaScriptEnabled ? "with" : "without"} JavaScript`;
    const reader = await browser.newContext({ ...phone, javaScriptEnabled });
    await reader.addCookies(cookies);
    const own = await reader.newPage();
    await own.goto(`${base}/polls/town/report`);
    const says = await own.locator("main").innerText();
    for (const part of [wording, "It rhymes when nobody asked."]) if (!says.includes(part)) tell(where, `lacks ${part}`);
    if (!(await own.locator("#yours").count())) tell(where, "says nothing of what she agreed with");
    if (javaScriptEnabled) await look(own, where);
    await shoot(own, `report-${javaScriptEnabled}`);
    // A figure leads to the file that it comes from, and that to its n.
    const file = await own.locator("a[href*='/report/v/1/'][href$='.json']").first().getAttribute("href");
    const record = await (await own.request.get(new URL(file, own.url()).href)).json();
    if (!record.format) tell(where, `${file} is no record`);
    const became = /Your statement became principle \d/;
    if (!became.test(await own.locator("section[aria-labelledby=yours]").innerText())) tell(where, "does not find her statement");
    // What the principle changed is told where it stands.
    await own.goto(`${base}/polls/town/constitution`);
    for (const fold of await own.locator(".principle summary").all()) await fold.click();
    const at_work = own.locator(".principle a[href*='/report#followed-']").first();
    await Promise.all([own.waitForNavigation(), at_work.click()]);
    if (!(await own.locator(new URL(own.url()).hash).count())) tell(where, `${own.url()} leads nowhere`);
    await reader.close();
  }
});
