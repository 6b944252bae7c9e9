// A report from the desk to its reader: published with the keyboard, read by somebody who took part, with JavaScript and
// without, on a narrow screen and on paper. She finds her statement and the principle that came of it.
import { looking, shooting } from "./axe.mjs";
import { base, open, session } from "./session.mjs";

const desk = "/facilitate/town/report";
const report = "/polls/town/report";

const cookies = process.env.FOLKMOOT_COOKIE.split("; ").map((pair) => {
  const [name, value] = pair.split("=");
  return { name, value, url: base };
});

await session(async (browser, tell) => {
  const [look, shoot] = [looking(tell), shooting("report")];

  const { context, page } = await open(browser, "/sign-in", { viewport: { width: 320, height: 800 }, reducedMotion: "reduce" });
  await page.fill("#email", process.env.FOLKMOOT_EMAIL);
  await page.fill("#password", process.env.FOLKMOOT_PASSWORD);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  await page.goto(base + desk);
  await look(page, "the desk");
  await shoot(page, "desk");
  // The laboratory's models are given out unless somebody says no.
  if (!(await page.locator("[name=models]").isChecked())) tell("the desk", "the models would not be given out");
  await page.locator("[name=departures]").focus();
  await page.keyboard.type("It rhymes when nobody asked.");
  await page.locator("form[action$=publish] button").focus();
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  if (!(await page.locator(".notice[role=status]").count())) tell("the desk", "nothing says that it was published");
  await context.close();

  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? "with JavaScript" : "without JavaScript";
    for (const [locale, width] of [["en", 1280], ["ar", 320]]) {
      const where = `the report, ${how}, ${locale}, ${width} pixels`;
      const reader = await browser.newContext({ javaScriptEnabled, locale, viewport: { width, height: 900 }, reducedMotion: "reduce" });
      await reader.addCookies(cookies);
      const own = await reader.newPage();
      const link = own.locator(`main a[href="${report}"]`).first();
      // Pages of those who take part may be a moment behind.
      for (let tries = 0; tries < 40; tries += 1) {
        await own.goto(`${base}/polls/town/me`);
        if (await link.count()) break;
        await own.waitForTimeout(250);
      }
      await Promise.all([own.waitForNavigation(), link.click()]);
      const says = await own.locator("main").innerText();
      for (const part of ["It rhymes when nobody asked.", "Choose the response that harms nobody."]) {
        if (!says.includes(part)) tell(where, `lacks ${part}`);
      }
      const weights = await own.locator('a[href$="/models/public-reinforced/model.safetensors"]').getAttribute("href");
      const sent = await own.request.get(base + weights, { headers: { range: "bytes=0-5" } });
      if (sent.status() !== 206 || (await sent.text()) !== "public") tell(where, "the weights cannot be downloaded");
      if (!(await own.locator("#yours").count())) tell(where, "says nothing of what she agreed with");
      const which = own.locator("#yours ~ details");
      const first = which.locator("a").first();
      if (await first.isVisible()) tell(where, "the principles that she agreed with are not folded away");
      await which.locator("summary").click();
      const place = await first.getAttribute("href");
      if (!(await own.locator(`.report-principles > li[id="${place.slice(1)}"]`).count())) tell(where, `${place} leads nowhere`);
      const hidden = await own.locator("svg.bias").count();
      if (hidden < 18) tell(where, `has ${hidden} pictures of bias`);
      if (javaScriptEnabled) await look(own, where);
      await shoot(own, `${locale}-${width}-${javaScriptEnabled ? "script" : "plain"}`);
      await reader.close();
    }
  }

  // On paper nothing is left out that a reader could unfold, and nothing stands over the edge.
  const { context: last, page: sheet } = await open(browser, report);
  await sheet.emulateMedia({ media: "print" });
  if (await sheet.locator(".poll-nav").first().isVisible()) tell("on paper", "the navigation is printed");
  if (!(await sheet.locator(".report-twin table").first().isVisible())) tell("on paper", "the tables are folded away");
  const beside = sheet.locator("section[aria-labelledby=asked] details table").first();
  if (!(await beside.isVisible())) tell("on paper", "the table of those who took part beside the public is folded away");
  const shots = process.env.FOLKMOOT_SHOTS;
  const paper = await sheet.pdf({ path: shots && `${shots}/report.pdf`, format: "A4", preferCSSPageSize: true });
  const pages = paper.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  if (pages < 4 || pages > 60) tell("on paper", `it has ${pages} pages`);
  await last.close();
});
