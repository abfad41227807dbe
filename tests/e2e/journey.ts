import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";

export { expect };

/** WCAG 2.2 AA, as the product promises it. */
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Sizes of the screens people hold: a judge's tablet, a phone, a desk, the hall. */
export const SIZES = {
  tablet: { width: 768, height: 1024 },
  phone: { width: 360, height: 740 },
  desk: { width: 1366, height: 768 },
  hall: { width: 1920, height: 1080 },
} as const;

/** What the network itself says when a test takes it away; everything else on the console is a fault. */
const NETWORK =
  /net::ERR_|Failed to load resource|WebSocket connection to|ERR_INTERNET_DISCONNECTED|Failed to fetch/;

export type Actor = { page: Page; context: BrowserContext };
type Cast = {
  /** A person with a browser of their own. */
  person: (size: keyof typeof SIZES, options?: { offlineAllowed?: boolean }) => Promise<Actor>;
};

export const test = base.extend<Cast>({
  person: async ({ browser }, use, testInfo) => {
    const faults: string[] = [];
    const contexts: BrowserContext[] = [];
    await use(async (size, options = {}) => {
      const context = await browser.newContext({ viewport: SIZES[size] });
      contexts.push(context);
      const page = await context.newPage();
      page.on("console", (message) => {
        const text = message.text();
        if (message.type() !== "error" || (options.offlineAllowed && NETWORK.test(text))) return;
        faults.push(`${new URL(page.url()).pathname}: ${text}`);
      });
      page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
      await page.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
          console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      return { page, context };
    });
    if (testInfo.status !== testInfo.expectedStatus) {
      // What each of them saw last.
      for (const [index, context] of contexts.entries()) {
        const path = testInfo.outputPath(`person-${index}.png`);
        await context
          .pages()[0]
          ?.screenshot({ path })
          .catch(() => {});
      }
    }
    for (const context of contexts) await context.close();
    expect(faults, "errors on the console").toEqual([]);
  },
});

/** No violation of WCAG 2.2 AA on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // A passing message covers what it floats over; it goes by itself.
  await expect(page.locator(".mantine-Notification-root")).toHaveCount(0, { timeout: 20_000 });
  const result = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  const found = result.violations.map(
    (each) => `${each.id}: ${each.nodes.map((node) => node.target.join(" ")).join(" | ")}`,
  );
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

/** The page does not scroll sideways. */
export async function expectFits(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `sideways scroll on ${page.url()}`).toBeLessThanOrEqual(0);
}
