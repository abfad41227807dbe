import { expect, type Page } from "@playwright/test";

/** The host calls a contestant and runs the clock for a moment. */
export async function callAndTime(host: Page, number: string): Promise<void> {
  await host.getByRole("button", { name: /呼叫下一位/ }).click();
  await expect(host.getByRole("button", { name: /开始计时/ }).first()).toBeVisible();
  await expect(host.getByText(new RegExp(`选手 ?${number}|${number} 号`)).first()).toBeVisible();
  await host
    .getByRole("button", { name: /开始计时/ })
    .first()
    .click();
  await host.getByRole("button", { name: /停表/ }).first().click();
}

/** The head judge locks the marks of a performance. */
export async function lock(head: Page, number: string): Promise<void> {
  const which = head.getByRole("combobox").first();
  const value = await which.locator("option", { hasText: new RegExp(`^${number} `) }).getAttribute("value");
  await which.selectOption(value ?? "");
  const button = head.getByRole("button", { name: new RegExp(`锁定选手 ${number}`) });
  await button.click();
  await expect(button).toBeHidden();
  await expect(head.getByText("已锁定").filter({ visible: true }).first()).toBeVisible();
}

/** Step by step to the final score. */
export async function reveal(host: Page): Promise<void> {
  await host.getByRole("button", { name: /^评分/ }).first().click();
  const next = host.getByRole("button", { name: /^下一步/ }).first();
  const shown = host.getByText(/^屏上：/);
  const ended = host.getByText("已公布，观众页同步可见");
  for (let steps = 0; steps < 6 && (await ended.isHidden()); steps += 1) {
    const before = await shown.textContent();
    await next.click();
    await expect(ended.or(shown.filter({ hasNotText: before ?? "" })).first()).toBeVisible();
  }
  await expect(ended).toBeVisible();
}

/** The head judge sends one sheet of the performance shown back. */
export async function returnSheet(head: Page, holder: string, reason: string): Promise<void> {
  await head
    .getByRole("row", { name: new RegExp(holder) })
    .getByRole("button", { name: "退回" })
    .click();
  const dialog = head.getByRole("dialog");
  await dialog.getByRole("textbox").fill(reason);
  await dialog.getByRole("button", { name: /退回/ }).click();
}
