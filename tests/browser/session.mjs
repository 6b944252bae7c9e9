// What the browser checks share: a Chromium that talks to nobody but the server under test, and a list of findings.
import { availableParallelism } from "node:os";
import { chromium } from "playwright-core";

export const base = process.env.FOLKMOOT_BASE;
export const pages = (process.env.FOLKMOOT_PAGES ?? "/").split(" ");

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Runs `check(browser, report)`; whatever was reported is printed and makes the process fail. */
export async function session(check) {
  const findings = [];
  const report = (where, what) => findings.push(`${where}: ${what}`);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: quiet,
  });
  try {
    await check(browser, report);
  } finally {
    await browser.close();
  }
  for (const finding of findings) console.log(finding);
  console.log(`${findings.length} findings`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}

/** A page with its own context; `problems` collects what the console and the network complain about. */
export async function open(browser, path, options = {}, until = "load") {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  // A page that listens for news never comes to rest; news.mjs is about that.
  await page.addInitScript(() => delete window.EventSource);
  const problems = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("requestfailed", (request) => problems.push(`request failed: ${request.url()}`));
  page.on("response", (response) => {
    if (response.status() >= 400 && response.url() !== base + path) {
      problems.push(`${response.status()}: ${response.url()}`);
    }
  });
  page.on("request", (request) => {
    const own = request.url().startsWith(base) || request.url().startsWith("data:") || request.url().startsWith("blob:");
    if (!own) problems.push(`foreign request: ${request.url()}`);
  });
  const response = await page.goto(base + path, { waitUntil: until });
  return { context, page, problems, status: response.status() };
}

/**
 * A window in which one page is looked at after the other, each as by somebody who was never here: `forget()` comes
 * between them. To open a new one for each would have the browser begin a process, and fetch and compile the site's own
 * files, every time.
 */
export async function sitting(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const forget = async () => {
    // No script runs on this page, so nothing is kept anew by the one that was there before.
    await page.goto(`${base}/robots.txt`);
    if (options.javaScriptEnabled !== false) {
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
    }
    await context.clearCookies();
    // A pointer that has pressed something lies on nothing of the next page.
    await page.mouse.move(0, 0);
    await page.emulateMedia({ media: null, colorScheme: "light" });
  };
  return { context, page, forget };
}

// While one page waits for the server, another one is drawn.
const atOnce = Math.min(availableParallelism() + 1, 6);

/**
 * Does `each(item, tell, place)` for every item, a few at a time; `place` counts those that are at it, from nought. What
 * they tell is reported in the order of the items, however long each of them takes.
 */
export async function together(items, report, each) {
  const left = [...items.entries()];
  const told = items.map(() => []);
  const work = async (place) => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [number, item] = next;
      const tell = (where, what) => told[number].push([where, what]);
      try {
        await each(item, tell, place);
      } catch (error) {
        // A finding like others, so that theirs are told, too.
        tell(JSON.stringify(item).slice(0, 300), error.stack ?? String(error));
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, (_, place) => work(place)));
  for (const [where, what] of told.flat()) report(where, what);
}
