// What the card does when votes are refused: those that are taken later wait, of the others it is said how many were not
// counted and why, and nothing is left that could be pressed in vain.
import { barriers } from "./axe.mjs";
import { base, session } from "./session.mjs";
import { awake, fresh, join, kept, poll, statement } from "./voting.mjs";

// Does to the poll what nobody can do from outside.
const hand = process.env.FOLKMOOT_HAND;

/** Somebody who has voted on two statements without a connection. */
async function waiting(browser, report) {
  const { context, page } = await fresh(browser, report);
  const sent = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().includes("/api/v1/")) sent.push(request.postDataJSON());
  });
  await join(page);
  await awake(page);
  // The stock has arrived.
  await page.waitForTimeout(1000);
  const number = (await kept(page)).participant;
  const seen = [];
  await context.setOffline(true);
  for (const vote of ["agree", "disagree"]) {
    seen.push(await statement(page));
    await page.locator(`.ballot-card button[value=${vote}]`).click();
    await page.waitForFunction((old) => document.querySelector("#statement").innerText !== old, seen.at(-1), { timeout: 15000 });
  }
  return { context, page, number, seen, sent };
}

const stored = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("folkmoot-votes")).length);

await session(async (browser, report) => {
  const ask = async (what) => {
    const answer = await fetch(`${hand}/${what}`);
    if (!answer.ok) throw new Error(`${what} answers ${answer.status}`);
  };

  /** The card has ended: why, how many votes were not counted, which, and where the focus is. */
  const ended = async ({ page, seen }, votes, title, ways) => {
    const expect = (true_, what) => true_ || report(`${title}: ${page.url()}`, what);
    await page.waitForSelector(".ballot-stopped:not([hidden])", { timeout: 40000 });
    const focus = await page.evaluate(() => document.activeElement.innerText);
    expect(focus === title, `the focus is on “${focus}”`);
    const notice = await page.locator(".ballot-stopped").innerText();
    expect(notice.includes(title), `it says ${notice}`);
    expect(notice.includes(`Votes that were not counted: ${votes}`), `it does not say that ${votes} votes were lost: ${notice}`);
    for (const text of seen) expect(notice.includes(text), `“${text}” is not among what was not counted`);
    const said = await page.locator(".ballot-said").innerText();
    expect(said.endsWith(`: ${votes}`), `said is: ${said}`);
    for (const vain of [".ballot-card", ".ballot-queue", ".ballot-dry", ".ballot-end", ".ballot-keys", ".ballot-links"]) {
      expect(!(await page.locator(vain).isVisible()), `${vain} is still there`);
    }
    const links = await page.locator(".ballot-stopped a:visible").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    expect(links.join(" ") === ways.map((way) => poll + way).join(" "), `it leads to ${links}`);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      for (const barrier of await barriers(page)) report(`${title}, ${colorScheme}`, barrier);
    }
  };

  // The text about taking part has a new version: no vote is lost.
  const renewed = await waiting(browser, report);
  await ask(`agreed/${renewed.number}/0`);
  await renewed.context.setOffline(false);
  await renewed.page.waitForURL(/\/join$/, { timeout: 40000 });
  if ((await stored(renewed.page)) !== 1) report(renewed.page.url(), "the votes that wait are gone");
  await renewed.page.locator("button[name=consent]").click();
  await renewed.page.waitForURL(/\/vote$/);
  await awake(renewed.page);
  await renewed.page.waitForFunction(() => Object.keys(localStorage).every((key) => !key.startsWith("folkmoot-votes")), null, { timeout: 20000 });
  const votes = (await kept(renewed.page)).votes.map((vote) => vote.text);
  if (votes.length !== 2 || !renewed.seen.every((text) => votes.includes(text))) report("renewed", `kept is: ${votes}`);
  await renewed.context.close();

  // Moderators have decided otherwise meanwhile; what waits stays for when they change their minds.
  const banned = await waiting(browser, report);
  await ask(`exclude/${banned.number}/banned`);
  await banned.context.setOffline(false);
  await ended(banned, 2, "You cannot vote in this poll any more", ["", "/me"]);
  const before = banned.sent.length;
  await banned.page.keyboard.press("a");
  await banned.page.keyboard.press("u");
  await banned.page.waitForTimeout(500);
  if (banned.sent.length !== before) report("banned", "a key still votes");
  if ((await stored(banned.page)) !== 1) report("banned", "the votes that wait are gone");
  await ask(`exclude/${banned.number}/nobody`);
  await banned.page.goto(`${base}${poll}/vote`);
  await awake(banned.page);
  await banned.page.waitForFunction(() => Object.keys(localStorage).every((key) => !key.startsWith("folkmoot-votes")), null, { timeout: 20000 });
  if ((await kept(banned.page)).votes.length !== 2) report("banned", "the votes that waited are not sent later");
  await banned.context.close();

  // Nobody knows the browser any more: what it had not sent is lost, and that is said.
  const stranger = await waiting(browser, report);
  await stranger.context.clearCookies();
  await stranger.context.setOffline(false);
  await ended(stranger, 2, "This browser is not known in this poll any more", ["/join", "/return"]);
  if ((await stored(stranger.page)) !== 0) report("stranger", "votes of nobody are still in the storage");
  await stranger.context.close();

  // Voting ends: what waits, and what somebody with a connection gives then, is not counted.
  const [late, online] = [await waiting(browser, report), await fresh(browser, report)];
  await join(online.page);
  await awake(online.page);
  await online.page.waitForTimeout(1000);
  await ask("close");
  await late.context.setOffline(false);
  await ended(late, 2, "Voting is closed", ["", "/me"]);
  const seen = [await statement(online.page)];
  await online.page.locator(".ballot-card button[value=agree]").click();
  await ended({ page: online.page, seen }, 1, "Voting is closed", ["", "/me"]);
  for (const { context } of [late, online]) await context.close();
});
