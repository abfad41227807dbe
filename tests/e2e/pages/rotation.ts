import { expect, type Page } from "@playwright/test";
import { choose, press } from "./organiser.ts";

const LONG = 60_000;

/** A plan of a community, proposed by the system; returns its address. */
export async function makePlan(
  page: Page,
  given: { title: string; community: string; firstMonth: string; periods: number },
): Promise<string> {
  await page.goto("/rotation");
  await page.getByRole("link", { name: "新建方案" }).first().click();
  await page.getByLabel("方案名称").fill(given.title);
  await choose(page, "制定单位", new RegExp(given.community));
  await page.getByLabel("起始月份").fill(given.firstMonth);
  await page.getByLabel("期数").fill(String(given.periods));
  await press(page, "新建并核对设置");
  await page.waitForURL(/\/rotation\/[0-9a-f-]{36}\/settings/);
  return new URL(page.url()).pathname.replace(/\/settings$/, "");
}

/** Somebody leads one area only, and wishes it for a period. */
export async function leadsOnly(
  page: Page,
  given: { name: string; area: string; others: readonly string[]; period: RegExp },
): Promise<void> {
  await page.getByRole("button", { name: `编辑 ${given.name}` }).click();
  const panel = page.getByRole("dialog");
  for (const other of given.others) await panel.getByRole("checkbox", { name: other }).uncheck();
  await panel.getByRole("button", { name: "加一条意愿" }).click();
  await choose(page, "领域", given.area);
  await choose(page, "期", given.period);
  await panel.getByRole("button", { name: "关闭" }).last().click();
  await expect(panel).toBeHidden();
}

/** The first post of a community counts as a hard one. */
export async function markHard(page: Page, community: string): Promise<void> {
  await page.locator("summary", { hasText: community }).click();
  await page.getByRole("checkbox", { name: "难岗" }).first().check();
}

export async function saveSettings(page: Page): Promise<void> {
  await press(page, "保存设置");
  await expect(page.getByText("已保存", { exact: true })).toBeVisible();
}

/** A first draft, with what no plan can be below. */
export async function makeVersion(page: Page, path: string, reason: string): Promise<void> {
  await page.goto(`${path}/versions`);
  await page.getByLabel("原因").fill(reason);
  await press(page, "生成排班");
  await expect(page.getByRole("heading", { name: /^第 1 版/ })).toBeVisible({ timeout: LONG });
}

/** Puts somebody into another period at the same post: the verifier objects at once, and the step is taken back. */
export async function tryForbiddenSwap(page: Page, seat: RegExp, other: RegExp): Promise<void> {
  await page.getByRole("button", { name: seat }).first().click();
  await choose(page, "与…对调", other);
  await page.getByRole("dialog").getByRole("button", { name: "对调" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByText(/草案有 \d+ 处违反规则/)).toBeVisible();
}

export async function undo(page: Page): Promise<void> {
  await press(page, "撤销上一步");
  await expect(page.getByText("没有违反规则的地方")).toBeVisible();
}

export async function publish(page: Page): Promise<void> {
  await press(page, "发布", "发布");
  await expect(page.getByText("现行的是第 1 版")).toBeVisible();
}
