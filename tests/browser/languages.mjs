// The language is chosen by plain links without JavaScript, stays chosen on the next page, and turns the page round.
import { open, session } from "./session.mjs";

const poll = process.env.FOLKMOOT_POLL;

await session(async (browser, report) => {
  for (const javaScriptEnabled of [false, true]) {
    const path = `${poll}/statements?q=number&sort=votes`;
    const { context, page } = await open(browser, path, { javaScriptEnabled });
    const said = async () => {
      const html = page.locator("html");
      return `${await html.getAttribute("lang")} ${await html.getAttribute("dir")}`;
    };
    if ((await said()) !== "en ltr") report(path, `begins as ${await said()}`);
    await page.locator(".languages summary").click();
    const links = page.locator(".languages a");
    const names = await links.allInnerTexts();
    if (names.join() !== "English,Deutsch,Français,Español,العربية,简体中文") report(path, `offers ${names}`);
    await page.locator('.languages a[hreflang="ar"]').click();
    if ((await said()) !== "ar rtl") report(path, `is ${await said()} after Arabic was chosen`);
    const address = new URL(page.url());
    if (address.searchParams.get("q") !== "number" || address.searchParams.get("sort") !== "votes") {
      report(path, `lost what was asked for: ${address}`);
    }
    const [brand, menu] = [await page.locator(".brand").boundingBox(), await page.locator(".languages").boundingBox()];
    const start = brand.x > menu.x;
    if (!start) report(path, "does not begin on the right in Arabic");
    // The next page, without a word about language in its address.
    await page.locator(".poll-nav a").first().click();
    if ((await said()) !== "ar rtl") report(page.url(), `is ${await said()}: the choice was forgotten`);
    if (page.url().includes("lang=")) report(page.url(), "carries the language along in its address");
    await page.locator(".languages summary").click();
    const current = await page.locator('.languages a[aria-current="true"]').getAttribute("hreflang");
    if (current !== "ar") report(page.url(), `marks ${current} as the present language`);
    await context.close();
  }
  // The browser's own language, where nobody has chosen.
  const { context, page } = await open(browser, poll, { locale: "de-AT" });
  const lang = await page.locator("html").getAttribute("lang");
  if (lang !== "de") report(poll, `is in ${lang} for a browser that prefers German`);
  await context.close();
});
