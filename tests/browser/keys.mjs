// Somebody who has nothing but a keyboard. Everything goes through locators, so it works where scripts are off.

export function keyboard(page) {
  const has = async (selector) => (await page.locator(":focus").and(page.locator(selector)).count()) > 0;

  /** Presses Tab until what fits has the focus. */
  const to = async (selector) => {
    for (let press = 0; press < 120; press += 1) {
      await page.keyboard.press("Tab");
      if (await has(selector)) return;
    }
    throw new Error(`${selector} is not reached by keyboard on ${page.url()}`);
  };

  /** Goes there and presses a key. */
  const press = async (selector, key = "Enter") => {
    await to(selector);
    await page.keyboard.press(key);
  };

  /** Goes there, presses Enter, and waits for the page that follows. */
  const follow = async (selector) => {
    await to(selector);
    await Promise.all([page.waitForNavigation({ waitUntil: "load" }), page.keyboard.press("Enter")]);
  };

  /** Goes there and writes. */
  const type = async (selector, text) => {
    await to(selector);
    await page.keyboard.type(text);
  };

  return { to, press, follow, type };
}
