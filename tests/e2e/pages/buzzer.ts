import { expect, type Page } from "@playwright/test";

/** Takes the first so many questions of the bank that can be asked on a stage. */
export async function chooseQuestions(page: Page, count: number): Promise<void> {
  for (let chosen = 1; chosen <= count; chosen += 1) {
    await page.getByRole("button", { name: "加入", exact: true }).first().click();
    await expect(page.getByRole("heading", { name: `已选题目（${chosen}）` })).toBeVisible();
  }
}

const button = (phone: Page, says = "抢答按钮：") => phone.getByRole("button", { name: says });

/** From the lobby to the button. */
export async function openBuzzer(phone: Page, lobby: string): Promise<void> {
  await phone.goto(lobby);
  await phone.getByRole("link", { name: "进入抢答" }).click();
  await phone.waitForURL(/\/play\//);
  await expect(button(phone)).toBeVisible();
}

/** Presses when the button says so. */
export async function pressWhen(phone: Page, says: "抢！" | "准备"): Promise<void> {
  await button(phone, `抢答按钮：${says}`).click();
}

/** The one thing the phone says. */
export const expectSaid = (phone: Page, words: string): Promise<void> =>
  expect(button(phone, `抢答按钮：${words}`)).toBeVisible();

/** Presses a button of the host's desk, and waits for what the desk then says. */
export async function move(host: Page, name: string, phase: string): Promise<void> {
  await host.getByRole("button", { name, exact: true }).click();
  await expect(host.getByRole("status").filter({ hasText: phase })).toBeVisible();
}
