// From the first page to deleting everything by plain forms.
import { base, session } from "./session.mjs";
import { fresh, join, kept, poll, statement } from "./voting.mjs";

await session(async (browser, report) => {
  const { context, page } = await fresh(browser, report, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  const expect = (true_, what) => true_ || report(page.url(), what);
  await page.goto(base + poll);
  await page.getByRole("link", { name: "Start voting" }).click();
  await join(page);
  expect(!(await page.locator(".ballot-keys").isVisible()), "keys are offered that do nothing");
  const seen = new Set();
  for (let n = 0; n < 6; n += 1) {
    const text = await statement(page);
    expect(!seen.has(text), `“${text}” came twice`);
    seen.add(text);
    for (const button of await page.locator(".ballot-card button.vote").all()) {
      const box = await button.boundingBox();
      expect(box.height >= 44 && box.width >= 44, `a button is ${box.width} by ${box.height}`);
    }
    await page.locator(".ballot-card button[value=agree]").click();
    await page.waitForURL(/\/vote$/);
  }
  expect(await page.getByRole("heading", { name: "You have voted on every statement" }).isVisible(), "there is no end");
  await page.getByRole("link", { name: "Undo last vote" }).click();
  expect(await page.locator("button[value=agree] .vote-mark").isVisible(), "the earlier vote is not marked");
  await page.locator(".ballot-card button[value=pass]").click();
  expect((await kept(page)).votes.filter((vote) => vote.vote === "pass").length === 1, "the changed vote is not kept");

  await page.getByRole("link", { name: "Add your view" }).first().click();
  await page.locator("#text").fill("AI should say when it is unsure.");
  await page.locator(".write-form button[type=submit]").click();
  expect(await page.getByRole("heading", { name: "Is it one of these?" }).isVisible(), "nothing similar is shown");
  expect((await page.locator("#text").inputValue()) === "AI should say when it is unsure.", "the text is gone");
  await page.locator(".write-form button[type=submit]").click();
  await page.waitForURL(/done=statement/);
  const code = await page.locator(".return-code").innerText();
  await page.getByRole("button", { name: "Leave" }).click();
  await page.waitForURL(/done=left/);
  await page.getByRole("link", { name: "I have a return code" }).click();
  await page.locator("#code").fill(code);
  await page.getByRole("button", { name: "Go on" }).click();
  await page.waitForURL(/\/vote$/);
  await page.goto(`${base}${poll}/me`);
  await page.locator("input[name=sure]").check();
  await page.locator(".button-danger").click();
  await page.waitForURL(/done=erased/);
  await context.close();
});
