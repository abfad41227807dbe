import { expect, type Page } from "@playwright/test";
import { press, signIn } from "./organiser.ts";

/** Opens a page of one's own; whoever's session has ended in the meantime signs in again. */
export async function arrive(page: Page, userName: string, path: string): Promise<void> {
  await page.goto(path);
  if (new URL(page.url()).pathname === "/sign-in") await signIn(page, userName, path);
}

/** The sheets of the next period; returns the address of the one of an area, and who gives and takes over. */
export async function openHandovers(
  page: Page,
  area: string,
): Promise<{ id: string; from: string; to: string }> {
  await press(page, /^开出 \d+ 张交接单$/, "开出");
  await page
    .getByRole("link", { name: new RegExp(area) })
    .first()
    .click();
  await page.waitForURL(/\/handovers\/[0-9a-f-]{36}$/);
  const id = page.url().slice(-36);
  const lead = await page.getByText(/\S+ → \S+/).textContent();
  const [, from = "", to = ""] = /(\S+) → (\S+)/.exec(lead ?? "") ?? [];
  return { id, from, to };
}

/** Every line ticked, and what else there is to know. */
export async function fillHandover(page: Page, note: string): Promise<void> {
  await expect(page.getByRole("checkbox").first()).toBeVisible();
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await page.getByRole("textbox", { name: "其他说明" }).fill(note);
  await press(page, "保存");
  await expect(page.getByRole("button", { name: "签字确认" })).toBeVisible();
}

export const signHandover = (page: Page): Promise<void> => press(page, "签字确认", "签字确认");
export const closeHandover = (page: Page): Promise<void> => press(page, "签字办结", "签字办结");

/** On the own phone: away from a day to a day. */
export async function registerAbsence(
  page: Page,
  given: { fromOn: string; toOn: string; reason: string },
): Promise<void> {
  await press(page, "我要请假/外出");
  const panel = page.getByRole("dialog");
  await panel.getByLabel("从（第一天）").fill(given.fromOn);
  await panel.getByLabel("到（最后一天）").fill(given.toOn);
  await panel.getByLabel("说明").fill(given.reason);
  await panel.getByRole("button", { name: "登记" }).click();
  await expect(panel).toBeHidden();
  await expect(page.getByText(/^已登记。/)).toBeVisible();
}

/** The post of an area on the page of today: who acts. */
export const postToday = (page: Page, area: string) =>
  page.getByRole("listitem").filter({ hasText: area }).filter({ hasText: "B " }).first();

export async function writeLog(page: Page, given: { area: string; content: string }): Promise<void> {
  const post = page.getByLabel("岗位");
  const value = await post.locator("option", { hasText: given.area }).first().getAttribute("value");
  await post.selectOption(value ?? "");
  await page.getByLabel("办了什么").fill(given.content);
  await press(page, "写入日志");
  await expect(page.getByRole("listitem").filter({ hasText: given.content })).toBeVisible();
}
