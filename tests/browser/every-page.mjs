// Every page in every state: no barrier that axe finds in light, in the dark, from right to left and at 320 pixels,
// nothing too wide, no complaint in the console. Of some, what a screen reader has to say is compared with what stands
// in `spoken`; FOLKMOOT_SPOKEN=write writes it there anew. With FOLKMOOT_SHOTS, pictures of all pages go into that folder.
import { readFileSync, writeFileSync } from "node:fs";
import { barriers } from "./axe.mjs";
import { base, session, sitting, together } from "./session.mjs";

const shots = process.env.FOLKMOOT_SHOTS;
const only = process.env.FOLKMOOT_ONLY;
const visits = JSON.parse(process.env.FOLKMOOT_VISITS);

// Language, and how the page is looked at in it: width and scheme. Every width, scheme and direction occurs.
const views = [
  ["en", [[1280, "light"], [320, "dark"]]],
  ["ar", [[320, "light"]]],
];
const pictured = [
  ["en", [[1280, "light"], [360, "light"], [1280, "dark"]]],
  ["ar", [[360, "light"]]],
];

const cookies = (text) =>
  text.split("; ").filter(Boolean).map((pair) => {
    const [name, value] = pair.split("=");
    return { name, value, url: base };
  });

/** Says where what a screen reader has to say is another thing than it was. */
async function listen(page, name, where, report) {
  const file = new URL(`spoken/${name}.yaml`, import.meta.url);
  let says = await page.locator("body").ariaSnapshot();
  // Left open: what is drawn, and what is another one on every site and every day.
  for (const text of JSON.parse(process.env.FOLKMOOT_DRAWN)) says = says.replaceAll(text, "STATEMENT");
  says = says.replaceAll(/Written by (the organisers|a participant)/g, "Written by SOMEBODY");
  says = says.replaceAll(/\d+(-[A-Z0-9]{3,5}){3,}/g, "CODE").replaceAll(/statements?[/=]\d+/g, "statement");
  says = says.replaceAll(/http:\/\/[\w.]+:\d+/g, "SITE");
  says = says.replaceAll(/[0-9a-f]{64}/g, "HASH").replaceAll(/\d{1,2} [A-Z][a-z]+ 20\d\d/g, "DAY");
  if (process.env.FOLKMOOT_SPOKEN === "write") return writeFileSync(file, `${says}\n`);
  const [before, now] = [readFileSync(file, "utf8").trimEnd().split("\n"), says.trimEnd().split("\n")];
  const at = now.findIndex((line, number) => line !== before[number]);
  if (at >= 0 || now.length !== before.length) {
    const line = at >= 0 ? at : now.length;
    report(where, `says “${now[line] ?? "nothing"}” and not “${before[line] ?? "nothing"}”: spoken/${name}.yaml, line ${line + 1}`);
  }
}

/** Comes to an address; with `embed=1` it stands in a frame. Gives what to look into, and the answer. */
async function enter(page, address) {
  if (!new URL(address, base).searchParams.has("embed")) return [page, await page.goto(base + address, { waitUntil: "load" })];
  // The page around it lies on the same site, so that cookies come along, and knows dark colours, too.
  const around = `${base}/around`;
  const body = `<!doctype html><html lang="en"><meta name="color-scheme" content="light dark"><title>Around</title>
    <style>body { margin: 0 } iframe { display: block; border: 0; width: 100%; height: 900px }</style>
    <iframe title="Poll" src="${base + address}"></iframe>`;
  await page.route(around, (route) => route.fulfill({ contentType: "text/html", body }));
  const answer = page.waitForResponse((one) => one.url() === base + address);
  await page.goto(around, { waitUntil: "load" });
  // While addresses are watched, the browser keeps no files.
  await page.unroute(around);
  return [page.frames()[1], await answer];
}

/** Comes to see a page, and looks at it in each of these ways. */
async function see({ context, page, forget }, visit, [locale, ways], report) {
  await forget();
  await context.addCookies(cookies(visit.cookie));
  await page.setViewportSize({ width: ways[0][0], height: 900 });
  let where = `${visit.name} (${locale})`;
  const hear = (message) => {
    const expected = visit.status >= 400 && message.text().includes("Failed to load resource");
    if (["error", "warning"].includes(message.type()) && !expected) report(where, `console: ${message.text()}`);
  };
  const fail = (error) => report(where, `error: ${error.message}`);
  page.on("console", hear);
  page.on("pageerror", fail);
  let [shown, response] = await enter(page, visit.address);
  if (shown.url() !== base + visit.address) report(where, `leads to ${shown.url()}`);
  const unfold = () => shown.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
  if (visit.press) {
    await unfold();
    // What the browser would ask for is left to the server, whose answer is to be seen.
    await shown.evaluate(() => document.querySelectorAll("form").forEach((form) => (form.noValidate = true)));
    for (const [field, text] of visit.types) await shown.locator(field).first().fill(text);
    const button = shown.locator(visit.press).first();
    [response] = await Promise.all([shown.waitForNavigation({ waitUntil: "load" }), button.click()]);
  }
  if (response.status() !== visit.status) report(where, `answers ${response.status()} and not ${visit.status}`);
  const direction = await shown.evaluate(() => document.documentElement.dir);
  if (direction !== (locale === "ar" ? "rtl" : "ltr")) report(where, `runs ${direction}`);
  // A card that comes alive says more than one that is about to.
  if ((await shown.locator("leptos-island .ballot").count()) > 0) await shown.locator(".ballot[data-awake]").waitFor();
  if (visit.spoken && locale === "en" && !shots) await listen(shown, visit.spoken, where, report);
  for (const [width, colorScheme] of ways) {
    where = `${visit.name} (${locale}, ${width} pixels, ${colorScheme})`;
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    if (shots) {
      await page.screenshot({ path: `${shots}/${visit.name.replaceAll(/[^a-z0-9]+/gi, "-")}-${locale}-${width}-${colorScheme}.png`, fullPage: true });
      continue;
    }
    // What is folded away has barriers, too.
    await unfold();
    const wide = await shown.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) report(where, `is ${wide} pixels too wide`);
    for (const barrier of await barriers(shown)) report(where, barrier);
  }
  // Paper is white, whatever the screen is.
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const paper = await shown.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return [color, backgroundColor];
  });
  if (paper.join(" on ") !== "rgb(0, 0, 0) on rgb(255, 255, 255)") report(where, `is printed in ${paper.join(" on ")}`);
  page.off("console", hear);
  page.off("pageerror", fail);
}

await session(async (browser, report) => {
  const named = visits.map((visit, number) => {
    const name = `${String(number).padStart(3, "0")} ${visit.address} of ${visit.who}${visit.press ? `, ${visit.press}` : ""}`;
    return { ...visit, name };
  });
  const wanted = named.filter((visit) => !only || visit.address.includes(only));
  // A language belongs to a window for good.
  const windows = new Map();
  await together(wanted, report, async (visit, tell, place) => {
    for (const view of shots ? pictured : views) {
      const [locale] = view;
      const key = `${locale} ${place}`;
      try {
        if (!windows.has(key)) {
          windows.set(key, await sitting(browser, { locale, reducedMotion: "reduce" }));
          windows.get(key).page.setDefaultTimeout(15_000);
        }
        await see(windows.get(key), visit, view, tell);
      } catch (error) {
        tell(visit.name, error.message.slice(0, 900));
        // Nobody knows what was left behind there.
        const broken = windows.get(key);
        windows.delete(key);
        await broken?.context.close().catch(() => {});
      }
    }
  });
});
