// No page complains: no error, no warning, no missing file, nothing fetched from elsewhere, no broken policy.
import { open, pages, session, together } from "./session.mjs";

await session(async (browser, report) => {
  // A new window for each, so that each has to fetch all that it needs.
  await together(pages, report, async (path, tell) => {
    const { context, page, problems, status } = await open(browser, path, {}, "networkidle");
    if (status !== 200) tell(path, `status ${status}`);
    // Islands come alive after the module has loaded; what they have to say is said by then.
    await page.waitForTimeout(300);
    for (const problem of problems) tell(path, problem);
    await context.close();
  });
});
