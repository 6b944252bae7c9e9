// The whole path with nothing but a keyboard, with JavaScript and without: from the first page through voting and
// writing to everything that is kept about one, away and back with the return code; and when voting is over through
// what came of it. One person has everything erased before, the other after.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { base, session } from "./session.mjs";
import { keyboard } from "./keys.mjs";
import { awake, fresh, poll, statement } from "./voting.mjs";

const close = JSON.parse(process.env.FOLKMOOT_CLOSE);

await session(async (browser, report) => {
  const people = [];
  for (const scripted of [true, false]) {
    const { context, page } = await fresh(browser, report, { javaScriptEnabled: scripted, acceptDownloads: true });
    const person = { context, page, scripted, keys: keyboard(page) };
    people.push(person);
    await takePart(person, report);
  }
  await erase(people[0], report);
  execFileSync(close[0], close.slice(1), { stdio: "ignore" });
  await computed(people[0].page);
  for (const person of people) await read(person, report);
  await erase(people[1], report);
  for (const { context } of people) await context.close();
});

async function takePart({ page, scripted, keys }, report) {
  const expect = (true_, what) => true_ || report(`${page.url()}${scripted ? "" : " without JavaScript"}`, what);
  const ready = async () => scripted && (await awake(page));
  const ended = () => page.locator(".ballot-end").isVisible();
  // In place where scripts run, with a page load where they do not.
  const vote = async (answer) => {
    if (!scripted) return keys.follow(`.ballot-card button[value=${answer}]`);
    const before = await statement(page);
    await keys.press(`.ballot-card button[value=${answer}]`);
    await page.waitForFunction((old) => document.querySelector("#statement").innerText !== old || document.querySelector(".ballot-card").hidden, before);
  };

  await page.goto(base + poll);
  await keys.follow(`a[href="${poll}/join"]`);
  await keys.follow("button[name=consent]");
  await ready();
  const first = await statement(page);
  await vote("agree");
  expect((await statement(page)) !== first, "the first statement comes again");

  // Back to the first vote, another answer, and on.
  if (scripted) {
    await keys.press(".ballot-undo");
    await page.waitForFunction((text) => document.querySelector("#statement").innerText === text, first);
  } else {
    await keys.follow(".ballot-undo");
  }
  expect((await statement(page)) === first, "undo leads elsewhere");
  await vote("disagree");

  // A report leaves the statement where it is.
  await keys.press(".ballot-report summary");
  await keys.press(".ballot-report input[name=reason]", "Space");
  await keys.follow(".ballot-report form button");
  expect((await page.locator(".notice[role=status]").count()) > 0, "nothing says that the report has arrived");
  await ready();

  for (let votes = 0; votes < 8 && !(await ended()); votes += 1) await vote(votes % 2 === 0 ? "agree" : "pass");
  expect(await ended(), "there is no end");

  await keys.follow(".ballot-ask a");
  await keys.press("input[type=radio]", "ArrowUp");
  await keys.follow(".join-form button[type=submit]");
  expect(page.url().endsWith("/vote"), "the questions do not lead back to the card");

  await keys.follow('.ballot-links a[href$="/write"]');
  await keys.type("#text", `AI should say when it is unsure, ${scripted ? "always" : "at all times"}.`);
  await keys.follow(".write-form button[type=submit]");
  expect(await page.locator(".similar").isVisible(), "nothing similar is shown");
  await keys.follow(".write-form button[type=submit]");
  expect(page.url().includes("done=statement"), "the statement has not arrived");

  const code = await page.locator(".return-code code").innerText();
  const [download] = await Promise.all([page.waitForEvent("download"), keys.press('a[href$="/me/data.json"]')]);
  const kept = JSON.parse(readFileSync(await download.path(), "utf8"));
  // Six statements were there, and one agrees with one's own; the second person has voted on that of the first, too.
  const wanted = scripted ? 7 : 8;
  expect(kept.votes.length === wanted && kept.statements.length === 1, `the download has ${kept.votes.length} votes and ${kept.statements.length} statements`);
  expect(kept.votes.find((own) => own.text === first)?.vote === "disagree", "the changed vote is not in the download");

  await keys.follow('form[action$="/me/leave"] button');
  expect(page.url().includes("done=left"), "leaving leads elsewhere");
  await keys.follow(`a[href="${poll}/return"]`);
  await keys.type("#code", code);
  await keys.follow(".join-form button");
  expect(await ended(), "the return code does not lead back to where one was");
}

/** Waits until there are results. */
async function computed(page) {
  for (let wait = 0; wait < 120; wait += 1) {
    const answer = await page.request.get(`${base}${poll}/results`);
    if ((await answer.text()).includes("statement-text")) return;
    await new Promise((done) => setTimeout(done, 500));
  }
  throw new Error("there are no results a minute after voting has ended");
}

async function read({ page, scripted, keys }, report) {
  const expect = (true_, what) => true_ || report(`${page.url()}${scripted ? "" : " without JavaScript"}`, what);
  await page.goto(base + poll);
  await keys.follow(`.poll-nav a[href="${poll}/results"]`);
  expect((await page.locator("main .statement-text").count()) > 0, "there are no results");
  await keys.follow(`.poll-nav a[href="${poll}/map"]`);
  expect((await page.locator("main h1").count()) === 1, "there is no map");
  await keys.follow(`.poll-nav a[href="${poll}/constitution"]`);
  expect((await page.locator(".principle").count()) > 0, "there is no principle");
  // What is behind a principle, as far as the page of a statement.
  await keys.press(".principle summary");
  await keys.follow(".principle .source a");
  expect(page.url().includes("/statements/"), "a principle does not lead to its statement");
}

async function erase({ page, scripted, keys }, report) {
  await keys.follow(`.poll-nav a[href="${poll}/me"]`);
  await keys.press("input[name=sure]", "Space");
  await keys.follow(".button-danger");
  if (!page.url().includes("done=erased")) report(page.url(), `nothing was erased ${scripted ? "with" : "without"} JavaScript`);
  const left = await page.request.get(`${base}${poll}/me/data.json`);
  if (left.status() !== 401) report(page.url(), "the person is still known");
}
