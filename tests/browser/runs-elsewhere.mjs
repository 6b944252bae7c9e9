// A run whose models are trained elsewhere: the whole way without script, from the choice by way of the download, a
// wrong archive and the right one to the end; and no barrier that axe can find on the way, which takes script: narrow and
// wide, in light and in dark, from left and from right.
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { looking, shooting } from "./axe.mjs";
import { base, open, session } from "./session.mjs";

const runs = process.env.FOLKMOOT_RUNS_PAGE;
const wrong = join(tmpdir(), `wrong-${process.pid}.zip`);
writeFileSync(wrong, "no archive");

await session(async (browser, report) => {
  const look = looking(report);
  const shoot = shooting("elsewhere");
  const signedIn = async (javaScriptEnabled) => {
    const viewport = { width: 360, height: 800 };
    const { page } = await open(browser, "/sign-in", { javaScriptEnabled, viewport, reducedMotion: "reduce" });
    await page.fill("#email", process.env.FOLKMOOT_EMAIL);
    await page.fill("#password", process.env.FOLKMOOT_PASSWORD);
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    return page;
  };
  const [page, eye] = [await signedIn(false), await signedIn(true)];
  const until = async (text) => {
    for (let tries = 0; tries < 200; tries += 1) {
      if ((await page.locator("#run-state .tag").first().innerText()) === text) return;
      await page.waitForTimeout(200);
      await page.goto(page.url().split("?")[0]);
    }
    report("the run", `is never ${text}`);
  };
  const give = async (on, file) => {
    await on.setInputFiles("#f-file", file);
    await Promise.all([on.waitForNavigation(), on.locator("button", { hasText: "Give the models back" }).click()]);
  };

  await eye.goto(base + runs);
  await eye.locator("#choices").evaluate((details) => (details.open = true));
  await look(eye, "the choice");
  await shoot(eye, "choice");
  await page.goto(base + runs);
  await page.locator("#choices > summary").click();
  await page.selectOption("#f-training", "elsewhere");
  await Promise.all([page.waitForNavigation(), page.locator("button", { hasText: "Start the run" }).click()]);
  const address = page.url().split("?")[0];
  await until("Waiting for models that are trained elsewhere");
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("a[download]").click()]);
  if (readFileSync(await download.path()).subarray(0, 2).toString() !== "PK") report("the download", "is no archive");

  for (const [width, language] of [[320, "en"], [360, "en"], [1440, "en"], [360, "ar"], [1440, "ar"]]) {
    await eye.setViewportSize({ width, height: 900 });
    await eye.goto(`${address}?lang=${language}`);
    await look(eye, `handed over, ${width}, ${language}`);
    await shoot(eye, `handed-${width}-${language}`);
  }
  await eye.setViewportSize({ width: 360, height: 800 });
  await eye.goto(`${address}?lang=en`);
  await give(eye, wrong);
  await look(eye, "a wrong archive");
  await shoot(eye, "wrong");

  await give(page, wrong);
  const faults = await page.locator(".faults").innerText();
  if (!faults.includes("no whole ZIP archive")) report("a wrong archive", `is not told: ${faults}`);
  await give(page, process.env.FOLKMOOT_RESULTS);
  const said = await page.locator(".notice[role=status]").first().innerText();
  if (!said.includes("have arrived")) report("the models", `are not told: ${said}`);
  await until("Done");
  await eye.goto(address);
  await look(eye, "done");
  await shoot(eye, "done");
});
