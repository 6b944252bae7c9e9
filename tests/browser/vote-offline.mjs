// Without a connection votes wait where one sees them, and are sent once, in order, with the keys that they had. Where
// there is nothing more to vote on meanwhile, that is told.
import { base, session } from "./session.mjs";
import { awake, fresh, join, kept, poll, statement } from "./voting.mjs";

await session(async (browser, report) => {
  const { context, page } = await fresh(browser, report);
  const expect = (true_, what) => true_ || report(page.url(), what);
  const sent = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().includes("/api/v1/")) sent.push(request.postDataJSON());
  });
  await join(page);
  await awake(page);
  // The stock has arrived.
  await page.waitForTimeout(1000);
  await context.setOffline(true);
  const seen = [];
  const press = async (button) => {
    const before = await statement(page);
    expect(!seen.includes(before), `“${before}” came twice`);
    seen.push(before);
    await page.locator(`.ballot-card button[value=${button}]`).click();
    await page.waitForFunction((old) => document.querySelector("#statement").innerText !== old || document.querySelector(".ballot-card").hidden, before, { timeout: 15000 });
  };
  await press("agree");
  await press("disagree");
  await page.waitForFunction(() => document.querySelector(".ballot-waiting").innerText.endsWith(": 2"), null, { timeout: 5000 });
  expect(await page.locator(".ballot-queue").isVisible(), "the votes that wait are not shown");
  expect((await page.locator(".ballot-voted").innerText()).startsWith("0 of"), "the progress counts what is not saved");
  const [place] = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("folkmoot-votes")));
  expect(/^folkmoot-votes:\d+:\d+$/.test(place), `votes wait under ${place}`);

  await context.setOffline(false);
  await page.waitForFunction(() => document.querySelector(".ballot-queue").hidden, null, { timeout: 40000 });
  let votes = (await kept(page)).votes;
  expect(votes.length === 2, `${votes.length} votes arrived`);
  expect(votes.find((vote) => vote.text === seen[0])?.vote === "agree", "the first vote is another one");
  const keys = new Set(sent.map((vote) => vote.key));
  expect(keys.size === 2, `two votes were sent under ${keys.size} keys`);
  expect((await page.locator(".ballot-voted").innerText()).startsWith("2 of"), "the progress does not follow");

  // A vote that waits survives the page; the next page sends it and does not ask again.
  await context.setOffline(true);
  await press("pass");
  await page.waitForFunction(() => document.querySelector(".ballot-waiting").innerText.endsWith(": 1"), null, { timeout: 5000 });
  const left = await page.evaluate(() => JSON.stringify(localStorage));
  expect(left.includes("pass"), "the third vote is not in the storage");
  await context.setOffline(false);
  await page.reload();
  await awake(page);
  await page.waitForFunction(() => Object.keys(localStorage).every((key) => !key.startsWith("folkmoot-votes")), null, { timeout: 20000 });
  votes = (await kept(page)).votes;
  expect(votes.length === 3 && votes.find((vote) => vote.text === seen[2])?.vote === "pass", "the third vote did not arrive");
  expect(!seen.includes(await statement(page)), "a statement that was voted on is asked for again");

  // A server that has too much to do is asked again; of a vote that it never takes it is said which.
  let refuse = 1;
  await page.route("**/api/v1/polls/*/votes", (route) => {
    refuse -= 1;
    return refuse >= 0 ? route.fulfill({ status: 503, headers: { "retry-after": "1" }, body: "{}" }) : route.continue();
  });
  await press("agree");
  await page.waitForFunction(() => document.querySelector(".ballot-voted").innerText.startsWith("4 of"), null, { timeout: 20000 });
  await page.unroute("**/api/v1/polls/*/votes");
  await page.route("**/api/v1/polls/*/votes", (route) => route.fulfill({ status: 404, body: "{}" }));
  const lost = await statement(page);
  await page.locator(".ballot-card button[value=agree]").click();
  await page.waitForSelector(".ballot-lost:not([hidden]) li", { timeout: 10000 });
  expect((await page.locator(".ballot-lost").innerText()).includes(lost), "it is not said which vote was lost");
  await page.unroute("**/api/v1/polls/*/votes");
  await page.waitForFunction((old) => document.querySelector("#statement").innerText !== old, lost, { timeout: 10000 });
  const told = await page.locator(".ballot-said").innerText();
  expect(told.includes(lost), `which vote was lost is not told with the next statement: ${told}`);
  await context.close();

  // Two pages of one poll, as in two tabs: each leaves alone what waits in the other.
  {
    const { context, page } = await fresh(browser, report);
    const expect = (true_, what) => true_ || report(page.url(), `${what} (two pages)`);
    await join(page);
    await awake(page);
    const other = await context.newPage();
    await other.goto(page.url());
    await awake(other);
    await page.waitForTimeout(1000);
    await context.setOffline(true);
    const vote = async (page, button) => {
      const before = await statement(page);
      await page.locator(`.ballot-card button[value=${button}]`).click();
      await page.waitForFunction((old) => document.querySelector("#statement").innerText !== old, before, { timeout: 15000 });
      return before;
    };
    const waiting = (page) => page.evaluate(() => {
      const place = Object.keys(localStorage).find((key) => key.startsWith("folkmoot-votes"));
      return place ? JSON.parse(localStorage.getItem(place)).map((vote) => vote.vote) : [];
    });
    const both = [await vote(page, "agree"), await vote(page, "agree")];
    await vote(other, "disagree");
    expect((await waiting(other)).join() === "agree,agree,disagree", `what waits is ${await waiting(other)}`);
    await page.close();
    await context.setOffline(false);
    await other.waitForFunction(() => !Object.entries(localStorage).some(([, kept]) => kept.includes("disagree")), null, { timeout: 40000 });
    expect((await waiting(other)).join() === "agree,agree", `what waits of the other page is ${await waiting(other)}`);
    await other.reload();
    await awake(other);
    await other.waitForFunction(() => Object.keys(localStorage).every((key) => !key.startsWith("folkmoot-votes")), null, { timeout: 20000 });
    const votes = (await kept(other)).votes;
    const arrived = both.every((text) => votes.find((one) => one.text === text)?.vote === "agree");
    // The other page may have been at another statement.
    expect(votes.length >= 2 && arrived, `what arrived is ${JSON.stringify(votes)}`);
    await context.close();
  }

  // Without a connection and without a statement at hand: that is told, and the focus goes there only from the card.
  for (const elsewhere of [false, true]) {
    const { context, page } = await fresh(browser, report);
    const expect = (true_, what) => true_ || report(page.url(), elsewhere ? `${what} (focus elsewhere)` : what);
    await page.route("**/api/v1/polls/*/next**", (route) => route.abort());
    await page.route("**/api/v1/polls/*/votes", async (route) => {
      await new Promise((done) => setTimeout(done, 1000));
      await route.abort();
    });
    await join(page);
    await awake(page);
    await page.locator(".ballot-card button[value=agree]").click();
    if (elsewhere) await page.locator(".brand").focus();
    await page.waitForSelector(".ballot-dry:not([hidden])", { timeout: 15000 });
    const focus = await page.evaluate(() => document.activeElement.className);
    expect(focus.includes(elsewhere ? "brand" : "ballot-dry"), `the focus is on “${focus}”`);
    const said = await page.locator(".ballot-said").innerText();
    expect(said.includes("without a connection") && said.endsWith(": 1"), `said is: ${said}`);
    expect(await page.locator(".ballot-queue").isVisible(), "the vote that waits is not shown");
    await page.unroute("**/api/v1/polls/*/votes");
    await page.waitForSelector(".ballot-card:not([hidden])", { timeout: 40000 });
    expect(!(await page.locator(".ballot-dry").isVisible()), "it still says that there is no connection");
    expect((await kept(page)).votes.length === 1, "the vote did not arrive");
    await context.close();
  }

  // Votes that wait where they did before the number of a poll was part of the place are sent as well.
  {
    const { context, page } = await fresh(browser, report);
    const expect = (true_, what) => true_ || report(page.url(), `${what} (earlier place)`);
    await join(page);
    await awake(page);
    await page.waitForTimeout(1000);
    await context.setOffline(true);
    const before = await statement(page);
    await page.locator(".ballot-card button[value=agree]").click();
    await page.waitForFunction((old) => document.querySelector("#statement").innerText !== old, before, { timeout: 15000 });
    await page.evaluate(() => {
      const now = Object.keys(localStorage).find((key) => key.startsWith("folkmoot-votes:"));
      localStorage.setItem(`folkmoot-votes-town-${now.split(":")[2]}`, localStorage.getItem(now));
      localStorage.removeItem(now);
    });
    await page.goto("about:blank");
    await context.setOffline(false);
    await page.goto(`${base}${poll}/vote`);
    await awake(page);
    await page.waitForFunction(() => Object.keys(localStorage).every((key) => !key.startsWith("folkmoot-votes")), null, { timeout: 20000 });
    const { votes } = await kept(page);
    expect(votes.length === 1 && votes[0].text === before, `what arrived is ${JSON.stringify(votes)}`);
    await context.close();
  }

  // Whoever leaves a poll leaves nothing of it behind, and what waits in other polls stays.
  {
    const { context, page } = await fresh(browser, report);
    await join(page);
    const [, number] = place.split(":");
    const own = [`folkmoot-votes:${number}:77`, "folkmoot-votes-town-77", `folkmoot-draft:${number}`, "folkmoot-draft-town"];
    const others = [`folkmoot-votes:${number}9:77`, "folkmoot-votes-town-hall-77", `folkmoot-draft:${number}9`, "folkmoot-keys-off"];
    await page.goto(`${base}${poll}/me`);
    await page.evaluate((names) => names.forEach((name) => localStorage.setItem(name, "[]")), [...own, ...others]);
    await page.locator("form[action$='/me/leave'] button").click();
    await page.waitForURL(/done=left$/);
    try {
      await page.waitForFunction((names) => names.every((name) => localStorage.getItem(name) === null), own, { timeout: 20000 });
    } catch {
      report(page.url(), `what stays behind is ${await page.evaluate(() => Object.keys(localStorage))}`);
    }
    const left = await page.evaluate((names) => names.filter((name) => localStorage.getItem(name) !== null), others);
    if (left.length !== others.length) report(page.url(), `of other polls there is only ${left}`);
    await context.close();
  }

  // The poll gets another name while votes wait: the page that is open keeps them, and the next one sends them.
  {
    const { context, page } = await fresh(browser, report);
    const expect = (true_, what) => true_ || report(page.url(), `${what} (renamed)`);
    await join(page);
    await awake(page);
    await page.waitForTimeout(1000);
    await context.setOffline(true);
    const before = await statement(page);
    await page.locator(".ballot-card button[value=agree]").click();
    await page.waitForFunction((old) => document.querySelector("#statement").innerText !== old, before, { timeout: 15000 });
    await fetch(`${process.env.FOLKMOOT_HAND}/rename`);
    // What the server has at hand is read anew a moment later.
    const until = Date.now() + 20000;
    while ((await fetch(`${base}/api/v1${poll}/next`)).status !== 404 && Date.now() < until) {
      await new Promise((done) => setTimeout(done, 200));
    }
    await context.setOffline(false);
    await page.waitForSelector(".ballot-stopped:not([hidden])", { timeout: 40000 });
    const waiting = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("folkmoot-votes")).length);
    expect(waiting === 1, "the vote that waits is gone");
    await page.goto(`${base}/polls/city/vote`);
    await awake(page);
    await page.waitForFunction(() => Object.keys(localStorage).every((key) => !key.startsWith("folkmoot-votes")), null, { timeout: 20000 });
    const { votes } = await (await page.request.get(`${base}/polls/city/me/data.json`)).json();
    expect(votes.length === 1 && votes[0].text === before, `what arrived is ${JSON.stringify(votes)}`);
    await context.close();
  }
});
