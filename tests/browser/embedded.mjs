// A poll inside a page of another site: with a cookie that is kept apart for that site where browsers keep it, and with
// a way out where they keep none. The page around it lies at 127.0.0.1, the poll at localhost: two sites.
import { createServer } from "node:http";
import { barriers } from "./axe.mjs";
import { session } from "./session.mjs";

const server = new URL(process.env.FOLKMOOT_BASE);
const poll = process.env.FOLKMOOT_POLL.split("/").pop();
const site = `http://localhost:${server.port}`;
const keeps = process.env.FOLKMOOT_COOKIES === "partitioned";

const outer = createServer((request, response) => {
  const options = new URL(request.url, "http://127.0.0.1").searchParams;
  const data = [...options].map(([name, value]) => `data-${name}="${value}"`).join(" ");
  response.setHeader("content-type", "text/html");
  response.end(`<!doctype html><html lang="en"><meta name="color-scheme" content="light dark"><title>News</title><h1>News</h1>
    <script>window.told = []; for (const type of ["init", "vote", "write", "doneVoting", "resize"])
      addEventListener("folkmoot:" + type, (event) => told.push(type + " " + event.detail.poll));</script>
    <script src="${site}/embed.js" data-conversation_id="${poll}" ${data} async></script>`);
});
await new Promise((listening) => outer.listen(0, "127.0.0.1", listening));
const around = `http://127.0.0.1:${outer.address().port}/`;

await session(async (browser, report) => {
  const expect = (true_, what) => true_ || report("embedded", what);
  const enter = async (options) => {
    const context = await browser.newContext({ viewport: { width: 700, height: 900 } });
    const page = await context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("Failed to load resource")) report("console", message.text());
    });
    await page.goto(around + (options ? `?${options}` : ""), { waitUntil: "load" });
    await page.waitForSelector("iframe.folkmoot");
    const inside = page.frame({ url: (url) => url.hostname === "localhost" }) ?? (await page.waitForEvent("framenavigated"), page.frames()[1]);
    await inside.waitForLoadState();
    return { context, page, inside };
  };
  const told = (page, type) => page.evaluate((type) => window.told.filter((one) => one.startsWith(`${type} `)).length, type);
  const until = async (page, type, count) => {
    await page.waitForFunction(([type, count]) => window.told.filter((one) => one.startsWith(`${type} `)).length >= count, [type, count], { timeout: 15000 })
      .catch(async () => report("events", `${type} was told ${await told(page, type)} times instead of ${count}`));
  };
  const path = (inside) => new URL(inside.url()).pathname;

  if (!keeps) {
    // The cookie does not come back: it is said once, with a way out, and nobody goes round in circles.
    const { context, page, inside } = await enter("");
    await inside.locator("button[name=consent]").click();
    await inside.getByRole("heading", { name: "Your browser keeps no cookie here" }).waitFor({ timeout: 15000 })
      .catch(() => report("cookies", `nothing is said at ${inside.url()}`));
    const [tab] = await Promise.all([context.waitForEvent("page"), inside.getByRole("link", { name: "Open in a new tab" }).click()]);
    await tab.waitForLoadState();
    await tab.locator("button[name=consent]").click();
    await tab.waitForURL(/\/vote$/);
    await context.close();
    return;
  }

  const { context, page, inside } = await enter("ui_lang=de&ucst=false&ucsf=0");
  await until(page, "init", 1);
  expect((await inside.locator("html").getAttribute("lang")) === "de", "the language is not the one asked for");
  expect(!(await inside.locator(".site-foot").isVisible()) && !(await inside.locator(".poll-topic").isVisible()), "what was to be left out is shown");
  await inside.locator("button[name=consent]").click();
  await inside.waitForURL(/\/vote$/);
  // The language was kept in a cookie of this frame, not in the address.
  expect((await inside.locator("html").getAttribute("lang")) === "de", "the language is forgotten");
  const cookies = await context.cookies();
  for (const cookie of cookies) {
    expect(cookie.secure && cookie.sameSite === "None", `${cookie.name} is not kept for frames: ${JSON.stringify(cookie)}`);
  }
  expect(cookies.length === 2, `${cookies.length} cookies`);
  await inside.waitForSelector(".ballot[data-awake]", { timeout: 20000 });

  // Nothing is told before the server has the vote.
  await context.route("**/api/v1/polls/*/votes", async (route) => {
    await new Promise((later) => setTimeout(later, 700));
    await route.continue();
  });
  const statement = () => inside.locator("#statement").innerText();
  const first = await statement();
  await inside.locator(".ballot-card button[value=agree]").click();
  expect((await told(page, "vote")) === 0, "a vote was told before it was acknowledged");
  await until(page, "vote", 1);
  await inside.waitForFunction((old) => document.querySelector("#statement").innerText !== old, first);
  await context.unroute("**/api/v1/polls/*/votes");
  // By key as well.
  await inside.locator("#statement").focus();
  await page.keyboard.press("d");
  await until(page, "vote", 2);

  // The end is told once, after the last vote.
  for (let votes = 3; votes < 60 && (await told(page, "doneVoting")) === 0; votes += 1) {
    await inside.locator("#statement").focus();
    await page.keyboard.press("d");
    await until(page, "vote", votes);
    await inside.waitForTimeout(100);
  }
  expect((await told(page, "doneVoting")) === 1, `the end was told ${await told(page, "doneVoting")} times`);

  // Leaving stays inside and is said.
  await inside.goto(`${site}/polls/${poll}/me`);
  await inside.locator("form[action$='/me/leave'] button").click();
  await inside.waitForURL(/done=left/);
  expect((await inside.locator(".notice").count()) > 0, "the page after leaving is blank");
  // Out of the poll only in a tab of its own.
  const [tab] = await Promise.all([context.waitForEvent("page"), inside.locator(".brand").click()]);
  await tab.waitForLoadState();
  expect(new URL(tab.url()).pathname === "/" && path(inside) === `/polls/${poll}`, "the frame itself left the poll");
  await context.close();

  // Without script inside, the form alone: told once the page after it is there.
  const plain = await enter("");
  await plain.inside.locator("button[name=consent]").click();
  await plain.inside.waitForURL(/\/vote$/);
  await plain.context.route("**/pkg/**", (route) => route.abort());
  await plain.inside.goto(`${site}/polls/${poll}/vote`);
  await plain.inside.locator(".ballot-card button[value=pass]").click();
  await until(plain.page, "vote", 1);
  expect((await told(plain.page, "vote")) === 1, "one vote was told more than once");
  await plain.context.close();

  // A page that lets nobody take part whom it does not know leaves out every way to a vote, not only the form.
  const stranger = await enter("auth_needed_to_vote=true");
  expect((await stranger.inside.locator("button[name=consent]").count()) === 0, "a stranger may join");
  await stranger.inside.goto(`${site}/polls/${poll}`);
  await stranger.inside.waitForFunction(() => document.documentElement.dataset.hide !== undefined).catch(() => report("embedded", "nothing is left out"));
  for (const link of await stranger.inside.locator("a[href$='/join'], a[href$='/vote']").all()) {
    expect(!(await link.isVisible()), "a way to a vote is shown to a stranger");
  }
  await stranger.context.close();
  const known = await enter("auth_needed_to_vote=true&xid=a-1");
  expect(await known.inside.locator("button[name=consent]").isVisible(), "whoever is known may not join");
  await known.context.close();

  // The address can be passed on, unless the page around leaves that out; no button is there that does nothing.
  for (const shares of [true, false]) {
    const { context, inside } = await enter(shares ? "" : "show_share=false");
    await inside.goto(`${site}/polls/${poll}`);
    await inside.waitForFunction(() => document.querySelector(".share-copy")?.hidden === false);
    expect((await inside.locator(".share").isVisible()) === shares, `with show_share=${shares} the address is ${shares ? "not " : ""}shown`);
    if (shares) {
      expect((await inside.locator("#share-address").inputValue()).endsWith(`/polls/${poll}`), "another address is to be passed on");
      const can = await inside.evaluate(() => navigator.canShare?.({ title: "x", url: location.href }) === true);
      expect((await inside.locator(".share-send").isVisible()) === can, `what this device shares with: ${can}, and the button says another thing`);
      await inside.locator(".share-copy").click();
      await inside.locator(".share-said:not(:empty)").waitFor().catch(() => report("share", "nothing is said of the copy"));
    }
    await context.close();
  }
  const bare = await browser.newContext({ javaScriptEnabled: false });
  const quiet = await bare.newPage();
  await quiet.goto(`${site}/polls/${poll}`);
  expect(await quiet.locator("#share-address").isVisible(), "without JavaScript there is no address");
  expect((await quiet.locator(".share button:visible").count()) === 0, "without JavaScript there are buttons that do nothing");
  await bare.close();

  // Light on white where the page around it wants that, whatever the reader's device says; only there.
  for (const wanted of [true, false]) {
    const { context, page, inside } = await enter(`bg_white=${wanted}`);
    await page.emulateMedia({ colorScheme: "dark" });
    const ground = await inside.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(ground === (wanted ? "rgb(255, 255, 255)" : "rgb(20, 23, 26)"), `with bg_white=${wanted} the ground is ${ground}`);
    for (const barrier of await barriers(inside)) report(`bg_white=${wanted}`, barrier);
    await context.close();
  }

  // The frame looks as it was asked to, and is as high as what it shows, also when there is less room.
  const look = await enter("border=3px%20solid%20red&border_radius=7&padding=5&height=111");
  const frame = look.page.locator("iframe.folkmoot");
  const style = await frame.evaluate(({ style }) => [style.border, style.borderRadius, style.padding].join("; "));
  expect(style === "3px solid red; 7px; 5px", `the frame looks like ${style}`);
  const fits = async (what) => {
    let heights = [];
    for (let tries = 0; tries < 50; tries += 1) {
      const shown = await look.inside.evaluate(() => document.documentElement.scrollHeight);
      heights = [await frame.evaluate((frame) => parseFloat(frame.style.height)), shown];
      if (heights[0] !== 111 && Math.abs(heights[0] - shown) <= 1) return heights[0];
      await look.page.waitForTimeout(100);
    }
    report("resize", `${what}: the frame is ${heights[0]} px high and shows ${heights[1]}`);
    return heights[0];
  };
  await until(look.page, "resize", 1);
  const wide = await fits("at first");
  await look.page.setViewportSize({ width: 340, height: 700 });
  const narrow = await fits("with less room");
  expect(narrow > wide, `${narrow} px with less room, ${wide} before`);
  await look.context.close();

  // Results stand in a frame, too.
  const results = await enter("page=map");
  expect(path(results.inside) === `/polls/${poll}/map`, `data-page leads to ${results.inside.url()}`);
  expect(await results.inside.locator("h1").isVisible(), "the map is blank");
  await results.context.close();
});
outer.close();
