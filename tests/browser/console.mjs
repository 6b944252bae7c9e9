// No page complains: no error, no warning, no missing file, nothing fetched from elsewhere, no broken policy.
import { open, pages, session } from "./session.mjs";

await session(async (browser, report) => {
  for (const path of pages) {
    const { context, page, problems, status } = await open(browser, path, {}, "networkidle");
    if (status !== 200) report(path, `status ${status}`);
    // Islands come alive after the module has loaded; what they have to say is said by then.
    await page.waitForTimeout(300);
    for (const problem of problems) report(path, problem);
    await context.close();
  }
});
