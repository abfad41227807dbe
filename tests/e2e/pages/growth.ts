import { statSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";
import type { WorkArea } from "#app/domain/daily/work-record.ts";
import { AREA_PROFILES } from "#app/domain/growth/area-profile.ts";
import { press } from "./organiser.ts";

/** Three short of full marks on each of the five lines of the area's form, and what was good. */
export async function assess(stint: Locator, given: { as: string; area: WorkArea }): Promise<void> {
  await stint.getByRole("button", { name: given.as }).click();
  const panel = stint.page().getByRole("dialog");
  for (const { label, maximum } of AREA_PROFILES[given.area])
    await panel.getByLabel(label).fill(String(maximum - 3));
  await expect(panel.getByText("合计 85 / 100")).toBeVisible();
  await panel.getByLabel("评语").fill("隐患闭环及时，交接清楚，还要多到小区听意见。");
  await panel.getByRole("button", { name: "提交考核" }).click();
  await expect(panel).toBeHidden();
}

export async function declareReady(page: Page, opinion: string): Promise<void> {
  await press(page, "确认可以上岗");
  const panel = page.getByRole("dialog");
  await panel.getByLabel("组织意见").fill(opinion);
  await panel.getByRole("button", { name: "确认可以上岗" }).click();
  await expect(panel).toBeHidden();
  await expect(page.getByText(`已确认可以上岗：${opinion}`)).toBeVisible();
}

/** A file comes, by this name, and something is in it. */
export async function download(page: Page, link: string, name: RegExp): Promise<void> {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(name);
  expect(statSync(await file.path()).size).toBeGreaterThan(1_000);
}
