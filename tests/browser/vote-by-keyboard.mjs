// From the first page to deleting everything with the keyboard alone, the card moving on in place.
import { base, session } from "./session.mjs";
import { awake, fresh, kept, poll, statement } from "./voting.mjs";

/** Presses Tab until the element that fits has the focus, then Enter. */
async function reach(page, selector, press = "Enter") {
  for (let n = 0; n < 80; n += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) {
      if (press) await page.keyboard.press(press);
      return;
    }
  }
  throw new Error(`${selector} is not reached by keyboard on ${page.url()}`);
}

await session(async (browser, report) => {
  const { context, page } = await fresh(browser, report);
  const expect = (true_, what) => true_ || report(page.url(), what);
  await page.goto(base + poll);
  await reach(page, `a[href="${poll}/join"]`);
  await page.waitForURL(/\/join$/);
  await reach(page, "button[name=consent]");
  await page.waitForURL(/\/vote$/);
  await awake(page);
  await page.evaluate(() => (window.stillTheSamePage = true));

  // A key outside of the card does nothing.
  await page.locator(".brand").focus();
  const first = await statement(page);
  await page.keyboard.press("a");
  await page.waitForTimeout(300);
  expect((await statement(page)) === first, "a key outside of the card voted");

  // By button, then by single keys; the focus goes to the new statement each time.
  const seen = [first];
  const next = async (how) => {
    const before = await statement(page);
    await how();
    await page.waitForFunction((old) => document.querySelector("#statement").innerText !== old, before, { timeout: 10000 });
    const now = await statement(page);
    expect(!seen.includes(now), `“${now}” came twice`);
    seen.push(now);
    expect(await page.evaluate(() => document.activeElement.id === "statement"), "the focus is not on the new statement");
    const said = await page.locator(".ballot-said").innerText();
    expect(said.includes("Saved") && said.includes(now), `said is: ${said}`);
  };
  await next(() => reach(page, ".ballot-card button[value=agree]"));
  for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft", "Control+a"]) await page.keyboard.press(key);
  await page.waitForTimeout(300);
  expect((await kept(page)).votes.length === 1, "an arrow key voted");
  await next(() => page.keyboard.press("d"));
  expect((await page.locator(".ballot-voted").innerText()).startsWith("2 of about 6"), "the progress does not follow");

  // Undo by key: the earlier answer is marked, another one replaces it, and one goes on where one was.
  const here = await statement(page);
  await page.keyboard.press("u");
  await page.waitForFunction((old) => document.querySelector("#statement").innerText !== old, here);
  expect((await statement(page)) === seen[1], "undo shows another statement");
  expect(await page.locator(".ballot-card button[value=disagree] .vote-mark").isVisible(), "the earlier vote is not marked");
  await page.keyboard.press("p");
  await page.waitForFunction((old) => document.querySelector("#statement").innerText === old, here);
  expect(!(await page.locator(".ballot-card .vote-mark").first().isVisible()), "the mark stays");

  // The help, and the switch that turns keys off.
  await page.keyboard.press("?");
  expect(await page.locator(".ballot-keys[open]").isVisible(), "? does not open the help");
  await reach(page, ".ballot-keys-on", "Space");
  await page.locator("#statement").focus();
  await page.keyboard.press("a");
  await page.waitForTimeout(300);
  expect((await statement(page)) === here, "a key voted although keys are off");
  await page.locator(".ballot-keys-on").focus();
  await page.keyboard.press("Space");
  await page.locator("#statement").focus();
  expect(await page.evaluate(() => window.stillTheSamePage === true), "a vote loaded a page");

  // To the end.
  await next(() => page.keyboard.press("a"));
  expect(await page.locator(".ballot-ask").isVisible(), "the questions are not offered after three votes");
  await next(() => page.keyboard.press("a"));
  await next(() => page.keyboard.press("a"));
  await page.keyboard.press("a");
  await page.waitForSelector(".ballot-end:not([hidden])", { timeout: 10000 });
  const votes = (await kept(page)).votes;
  expect(votes.length === 6, `${votes.length} votes are kept`);
  expect(votes.find((vote) => vote.text === seen[1]).vote === "pass", "the changed vote is not kept");

  // A statement: the counter, what is said already, a vote on it without losing the text.
  await page.goto(`${base}${poll}/write`);
  await reach(page, "#text", null);
  await page.keyboard.type("AI should say when it is unsure 👨‍👩‍👧‍👦", { delay: 5 });
  await page.waitForFunction(() => document.querySelector(".write-count").innerText.startsWith("33 of 200"), null, { timeout: 15000 }).catch(async () => report(page.url(), `the count is ${await page.locator(".write-count").innerText()}`));
  await page.waitForSelector(".similar-list .similar-entry", { timeout: 10000 });
  await reach(page, ".similar-list button[value=disagree]");
  await page.waitForSelector(".similar-list .similar-voted:not([hidden])", { timeout: 10000 });
  expect((await page.locator("#text").inputValue()).startsWith("AI should say"), "the text is gone");
  expect((await kept(page)).votes.filter((vote) => vote.vote === "disagree").length === 1, "the vote beside the text is not kept");
  // What is being written outlives the page, until the server has it.
  await page.reload();
  await page.waitForFunction(() => document.querySelector("#text").value.startsWith("AI should say"), null, { timeout: 15000 })
    .catch(() => report(page.url(), "the text is gone after a reload"));
  await page.locator("#text").focus();
  await reach(page, ".write-form button[type=submit]");
  await page.locator(".similar h2").waitFor();
  await reach(page, ".write-form button[type=submit]");
  await page.waitForURL(/done=statement/);
  expect((await kept(page)).statements.length === 1, "the statement is not kept");
  await page.goto(`${base}${poll}/write`);
  await page.waitForFunction(() => !Object.keys(localStorage).some((name) => name.startsWith("folkmoot-draft")), null, { timeout: 15000 })
    .catch(() => report(page.url(), "a statement that has arrived is still kept as a draft"));
  expect((await page.locator("#text").inputValue()) === "", "a statement that has arrived stands there again");

  // Questions, and away.
  await page.goto(`${base}${poll}/me/about?then=vote`);
  await reach(page, "input[type=radio]", "ArrowDown");
  await reach(page, ".join-form button[type=submit]");
  await page.waitForURL(/\/vote$/);
  await page.goto(`${base}${poll}/me`);
  await reach(page, "input[name=sure]", "Space");
  await reach(page, ".button-danger");
  await page.waitForURL(/done=erased/);
  expect((await page.request.get(`${base}${poll}/me/data.json`)).status() === 401, "the person is still known");
  await context.close();
});
