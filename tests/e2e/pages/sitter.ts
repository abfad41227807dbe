import { expect, type Locator, type Page } from "@playwright/test";
import { type Asked, BANK } from "./bank.ts";

/** Types the code of a pass and comes into the lobby. */
export async function enterWithPass(phone: Page, code: string, name: string): Promise<void> {
  await phone.goto("/pass");
  await phone.getByLabel("准考码").fill(code);
  await phone.getByRole("button", { name: "入场" }).click();
  await phone.waitForURL(/\/pass\/[0-9a-f-]{36}/);
  await expect(phone.getByRole("heading", { name })).toBeVisible();
}

export async function openPaper(phone: Page): Promise<void> {
  await phone.getByRole("link", { name: /^进入笔试/ }).click();
  await phone.waitForURL(/\/sit\//);
}

/** The question on the screen, known by its stem. */
async function shown(phone: Page): Promise<{ asked: Asked; article: Locator }> {
  await expect(phone.getByRole("article")).toBeVisible();
  for (const asked of BANK) {
    const article = phone.getByRole("article", { name: asked.stem });
    if (await article.isVisible()) return { asked, article };
  }
  throw new Error("a question that is not in the bank");
}

const WRITTEN = "先上门劝导，告知三天期限；再联系物业清理，最后回访并记录。";

/** Answers the question on the screen, rightly or not. */
export async function answer(phone: Page, how: "right" | "wrong" = "right"): Promise<Asked> {
  const { asked, article } = await shown(phone);
  if (asked.kind === "简答题") {
    await article.getByRole("textbox").fill(WRITTEN);
  } else if (asked.kind === "判断题") {
    const says = asked.right === (how === "right");
    await article.getByText(says ? "正确" : "错误", { exact: true }).click();
  } else {
    for (const choice of asked.kind === "案例分析题" ? asked.parts : [asked]) {
      const texts = how === "right" ? choice.right : choice.wrong.slice(0, 1);
      for (const text of texts) await article.getByText(text, { exact: true }).click();
    }
  }
  return asked;
}

/** The option chosen is still chosen. */
export async function expectAnswered(phone: Page, asked: Asked): Promise<void> {
  if (asked.kind !== "单选题") throw new Error("only single choices are looked for");
  const article = phone.getByRole("article", { name: asked.stem });
  await expect(article.getByRole("radio", { name: asked.right[0] ?? "" })).toBeChecked();
}

const bar = (phone: Page) => phone.getByRole("navigation", { name: "翻页与交卷" });
export const next = (phone: Page): Promise<void> =>
  bar(phone).getByRole("button", { name: "下一题" }).click();

/** The line that says where the answers are. */
export const saving = (phone: Page) => phone.getByRole("region", { name: "保存、连接与时间" });
export const expectDelivered = (phone: Page): Promise<void> =>
  expect(saving(phone).getByText("作答已全部送达服务器")).toBeVisible({ timeout: 30_000 });

/** Opens the map and goes to a question. */
export async function goTo(phone: Page, number: number): Promise<void> {
  await bar(phone)
    .getByRole("button", { name: /^题卡 / })
    .click();
  const map = phone.getByRole("complementary", { name: "题卡" });
  await map.getByRole("button", { name: new RegExp(`^第 ${number} 题，`) }).click();
}

/** Hands in from the last question, or early by the map. */
export async function handIn(phone: Page): Promise<void> {
  const own = bar(phone).getByRole("button", { name: "交卷" });
  if (await own.isVisible()) await own.click();
  else {
    await bar(phone)
      .getByRole("button", { name: /^题卡 / })
      .click();
    const map = phone.getByRole("complementary", { name: "题卡" });
    await map.getByRole("button", { name: "交卷" }).click();
  }
  const dialog = phone.getByRole("dialog", { name: "确认交卷？" });
  await dialog.getByRole("button", { name: "确认交卷" }).click();
  await expect(phone.getByRole("heading", { name: "已交卷" })).toBeVisible();
  await expect(phone.getByText("全部作答服务器已收到，可以关闭页面。")).toBeVisible();
}
