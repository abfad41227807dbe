import type { Browser, Page } from "@playwright/test";
import { DEMONSTRATION_PASSWORD } from "#app/contracts/account.ts";
import { SIZES } from "../journey.ts";
import { lock, reveal } from "../pages/hall.ts";
import { press, screenLink, signIn } from "../pages/organiser.ts";
import { backToList, mark, pairingCode, pairTablet, submit } from "../pages/tablet.ts";

type Studio = { browser: Browser; url: string; into: string };

/** Chips of the seven judges on the first performance: they differ, and two of them are dropped by the trim. */
const CHIPS = [1, 1, 2, 1, 0, 2, 1];
/** How many have submitted the second performance when the desk is taken. */
const SUBMITTED = 4;
const SPOKEN_MS = 20_000;

/** A performance marked, locked and revealed; another under way; and the slip of a contestant of the published drill. */
export async function takePictures(studio: Studio): Promise<void> {
  const desk = await person(studio, "desk");
  await signInAs(desk, "organiser", "/contests");
  await desk
    .getByRole("link", { name: /示范展演/ })
    .first()
    .click();
  await desk.waitForURL(/\/contests\/[0-9a-f-]{36}/);
  const path = new URL(desk.url()).pathname;
  const judges = await pairJudges(studio, { desk, path });
  await desk.goto(path);
  await press(desk, "开赛", "开赛");
  const screen = await person(studio, "hall");
  await screen.goto(await screenLink(desk, path));
  const host = await person(studio, "desk");
  await signInAs(host, "host", `${path}/desk`);
  const head = await person(studio, "tablet");
  await signInAs(head, "headjudge", `${path}/head`);

  const first = await call(host);
  await host.getByRole("button", { name: /停表/ }).first().click();
  for (const [index, judge] of judges.entries()) {
    await mark(judge, first, CHIPS[index % CHIPS.length] ?? 1);
    await submit(judge);
  }
  await lock(head, first);
  await reveal(host);
  await screen.waitForTimeout(2_500);
  await screen.screenshot({ path: `${studio.into}/screen.png` });

  const second = await call(host);
  for (const [index, judge] of judges.slice(0, SUBMITTED).entries()) {
    await backToList(judge);
    await mark(judge, second, CHIPS[index] ?? 1);
    await submit(judge);
  }
  const [marking] = judges.slice(SUBMITTED);
  if (marking === undefined) throw new Error("the demonstration has too few judges");
  await backToList(marking);
  await mark(marking, second, 1, 2);
  await marking.screenshot({ path: `${studio.into}/judge.png` });
  await host.screenshot({ path: `${studio.into}/desk.png` });
  await takeSlip(studio);
}

async function takeSlip(studio: Studio): Promise<void> {
  const contestant = await person(studio, "phone");
  await signInAs(contestant, "cadre1", "/my");
  await contestant.getByRole("link", { name: "看成绩单" }).first().click();
  await contestant.getByRole("heading", { name: "怎样算出来的" }).waitFor();
  await contestant.screenshot({ path: `${studio.into}/slip.png` });
}

async function person({ browser, url }: Studio, size: keyof typeof SIZES): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: SIZES[size],
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    deviceScaleFactor: size === "phone" ? 2 : 1,
  });
  return context.newPage();
}

const signInAs = (page: Page, userName: string, next: string) =>
  signIn(page, userName, next, DEMONSTRATION_PASSWORD);

/** A tablet for each judge of the first panel. */
async function pairJudges(studio: Studio, { desk, path }: { desk: Page; path: string }): Promise<Page[]> {
  await desk.goto(`${path}/devices`);
  const rows = desk.getByRole("row").filter({ hasText: "号评委" });
  const holders = await rows.evaluateAll((found) =>
    found.map((row) => {
      const cells = [...row.children].map((cell) => cell.textContent?.trim() ?? "");
      return cells[cells.findIndex((text) => text.endsWith("号评委")) + 1] ?? "";
    }),
  );
  const tablets: Page[] = [];
  for (const holder of holders.slice(0, CHIPS.length)) {
    const tablet = await person(studio, "tablet");
    await pairTablet(tablet, await pairingCode(desk, path, holder), holder);
    tablets.push(tablet);
  }
  return tablets;
}

/** The next contestant is called and speaks for a while; returns the number worn, two digits. */
async function call(host: Page): Promise<string> {
  await host.getByRole("button", { name: /呼叫下一位/ }).click();
  const start = host.getByRole("button", { name: /开始计时/ }).first();
  await start.click();
  await host.waitForTimeout(SPOKEN_MS);
  const stage = await host.getByRole("region", { name: "舞台" }).textContent();
  const number = /\d{2}/.exec(stage ?? "")?.[0];
  if (number === undefined) throw new Error("nobody is on stage");
  return number;
}
