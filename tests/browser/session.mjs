// What the browser checks share: a Chromium that talks to nobody but the server under test, and a list of findings.
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
