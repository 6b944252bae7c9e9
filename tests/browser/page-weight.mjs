// What the first vote page costs over the wire: little until the first vote can be given, not much in all.
import { session } from "./session.mjs";
import { awake, fresh, join } from "./voting.mjs";

const usable = 60_000;
const all = 200_000;

await session(async (browser, report) => {
  const { context, page } = await fresh(browser, report);
  await join(page);
  // What the page before has begun to load is not counted.
  await page.waitForLoadState("networkidle");
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  await network.send("Network.setCacheDisabled", { cacheDisabled: true });
  const loaded = new Map();
  network.on("Network.responseReceived", ({ requestId, type, response }) => {
    const coding = Object.entries(response.headers).find(([name]) => name.toLowerCase() === "content-encoding")?.[1];
    loaded.set(requestId, { type, address: new URL(response.url), coding, bytes: 0 });
  });
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const file = loaded.get(requestId);
    if (file) file.bytes = encodedDataLength;
  });
  await page.reload({ waitUntil: "networkidle" });
  await awake(page);
  await page.waitForTimeout(500);
  const files = [...loaded.values()];
  const sum = (chosen) => chosen.reduce((bytes, file) => bytes + file.bytes, 0);
  // The card is a plain form: with page and style it can be voted on, whatever else is still on its way.
  const first = sum(files.filter(({ type }) => ["Document", "Stylesheet"].includes(type)));
  for (const { address, bytes, coding } of files) console.log(`${bytes} bytes ${coding ?? "as it is"}: ${address.pathname}`);
  console.log(`the first vote page: ${first} bytes until it can be used, ${sum(files)} in all`);
  if (first === 0 || first > usable) report("vote", `${first} bytes come before it can be used, more than ${usable}`);
  if (sum(files) > all) report("vote", `it loads ${sum(files)} bytes, more than ${all}`);
  const module_ = files.filter(({ address }) => address.pathname.startsWith("/pkg/"));
  if (module_.length < 2) report("vote", "the browser part is not loaded");
  for (const { address, coding } of module_) {
    if (coding !== "br") report("vote", `${address.pathname} comes ${coding ?? "uncompressed"}`);
  }
  await context.close();
});
