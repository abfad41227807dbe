import { expect, type Page } from "@playwright/test";
import { choose, press } from "./organiser.ts";

const LONG = 60_000;

/** Fills a field that stands in one part of the page. */
const fillIn = async (page: Page, part: string, label: string, value: string): Promise<void> =>
  page.getByRole("region", { name: part }).getByRole("textbox", { name: label }).first().fill(value);

/** A round from the preset of grid workers, without a contest, with two seats; announced with nominations up to a day. */
export async function announceRound(
  page: Page,
  given: { title: string; until: string },
): Promise<{ path: string }> {
  await page.goto("/selection/new");
  await page.getByLabel("名称").fill(given.title);
  await page.getByRole("radio", { name: /网格员/ }).check();
  await press(page, "新建，去写规则");
  await page.waitForURL(/\/selection\/[0-9a-f-]{36}\/rules/);
  const path = new URL(page.url()).pathname.replace(/\/rules$/, "");
  await page.getByRole("button", { name: "去掉“竞赛成绩”" }).click();
  await fillIn(page, "日常表现", "权重", "40");
  await fillIn(page, "年度考核", "权重", "10");
  await fillIn(page, "民主测评", "权重", "50");
  await page.getByRole("textbox", { name: "总名额" }).first().fill("2");
  await press(page, "保存规则");
  await expect(page.getByText("第 2 版 · 没有问题，可以公布")).toBeVisible();
  await page.getByLabel("提名截止日").fill(given.until);
  await page.getByLabel("提名截止日").blur();
  await press(page, "公布规则", "公布规则");
  await expect(page.getByText("提名截止").first()).toBeVisible();
  return { path };
}

export async function nominateAll(page: Page, path: string, count: number): Promise<void> {
  await page.goto(`${path}/candidates`);
  await press(page, "提名");
  const panel = page.getByRole("dialog");
  await panel.getByRole("button", { name: "全选符合条件的" }).click();
  await panel.getByLabel("提名理由").fill("走访扎实，群众公认，能独立调处小区矛盾。");
  await panel.getByRole("button", { name: `提名 ${count} 人` }).click();
  await expect(panel).toBeHidden();
}

/** One letter of each department for everybody. */
export async function enterLetters(page: Page, departments: readonly string[]): Promise<void> {
  for (const [at, department] of departments.entries()) {
    await press(page, "登记部门意见");
    await choose(page, "部门", department);
    const panel = page.getByRole("dialog");
    await panel.getByLabel("函件文号").fill(`联审函〔2026〕${at + 1}号`);
    await panel.getByRole("button", { name: "全部勾选" }).click();
    await panel.getByRole("button", { name: /^登记 \d+ 人$/ }).click();
    await expect(panel).toBeHidden();
  }
}

/** Of forty ballots each: as many say excellent, the others competent. */
export async function enterVotes(page: Page, excellent: Readonly<Record<string, number>>): Promise<void> {
  await press(page, "登记民主测评");
  const panel = page.getByRole("dialog");
  const lines = Object.entries(excellent).map(([name, votes]) => `${name}\t${votes}\t${40 - votes}\t0\t0`);
  await panel.getByLabel("从 Excel 粘贴").fill(lines.join("\n"));
  await panel.getByRole("button", { name: "填入下表" }).click();
  await panel.getByRole("button", { name: `保存 ${lines.length} 人的票数` }).click();
  await expect(panel).toBeHidden();
}

export async function rank(page: Page, path: string): Promise<void> {
  await page.goto(`${path}/list`);
  await press(page, "提取成绩并排序", "提取成绩");
  await press(page, "测算稳定性");
  await expect(page.getByRole("button", { name: "重新测算" })).toBeVisible({ timeout: LONG });
}

const PRESENT = [
  ["段秉文", "区委组织部副部长"],
  ["苗青", "区委社会工作部干部"],
  ["鲁文静", "区民政局副局长"],
] as const;

export async function holdMeeting(page: Page, path: string, heldOn: string): Promise<void> {
  await page.goto(`${path}/deliberation`);
  await press(page, "登记会议");
  const panel = page.getByRole("dialog");
  await panel.getByLabel("开会日期").fill(heldOn);
  await panel.getByLabel("地点").fill("区委组织部会议室");
  for (const [at, [name, office]] of PRESENT.entries()) {
    await panel.getByLabel(`第 ${at + 1} 人：姓名`).fill(name);
    await panel.getByLabel(`第 ${at + 1} 人：职务`).fill(office);
  }
  await panel.getByLabel("纪要").fill("逐一审议边界区间人选，形成一致意见。");
  await panel.getByRole("button", { name: "保存会议" }).click();
  await expect(panel).toBeHidden();
}

/** Proposed by the first one present, seconded by the second. */
export async function move(page: Page, given: { name: string; direction: "in" | "out" }): Promise<void> {
  const row = page.getByRole("row", { name: new RegExp(given.name) }).first();
  await row.getByRole("button", { name: given.direction === "in" ? /拟调入/ : /拟调出/ }).click();
  await choose(page, "提出人", /段秉文/);
  const panel = page.getByRole("dialog");
  await panel.getByLabel(/^理由/).fill("正在承担急难任务，社区党委书面建议本轮调整。");
  await panel.getByRole("button", { name: "提出调整" }).click();
  await expect(panel).toBeHidden();
  await page.getByRole("button", { name: /^附议/ }).first().click();
  await choose(page, "附议人", /苗青/);
  await page.getByRole("dialog").getByRole("button", { name: "附议" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
}
