import { expect, type Page } from "@playwright/test";

/** Exactly written, paper and buzzer: what an organiser takes out of the three-round template. */
export async function dropRound(page: Page, contestPath: string, round: string): Promise<void> {
  await page.goto(`${contestPath}/rules`);
  await page.getByRole("button", { name: `删除：${round}` }).click();
  const shares = page.getByRole("textbox", { name: "占总成绩" });
  for (const [index, share] of ["60", "40"].entries()) {
    await shares.nth(index).fill(share);
    await shares.nth(index).blur();
  }
  await page.getByRole("tab", { name: /同分与公开/ }).click();
  await page
    .getByRole("button", { name: /^删除：/ })
    .first()
    .click();
  await page.getByRole("button", { name: "保存规则" }).click();
  await expect(page.getByText(/已保存$/).first()).toBeVisible();
}

/** The preset of the template, cut down to what the bank holds; every section keeps its points. */
export async function saveSmallBlueprint(
  page: Page,
  given: { minutes: number; counts: readonly number[]; points: readonly number[] },
): Promise<void> {
  await page.getByRole("button", { name: "全岗通笔试（90 分钟）" }).click();
  const fill = async (label: string, text: string, index = 0) =>
    page.getByLabel(label, { exact: true }).nth(index).fill(text);
  await fill("考试时间", String(given.minutes));
  await fill("宽限", "0");
  for (const [index, count] of given.counts.entries()) {
    await fill("题数", String(count), index);
    await fill("每题分值", String(given.points[index]), index);
  }
  await expect(page.getByText("组卷方案没有问题，可以抽题。")).toBeVisible();
}

const SHANGHAI_MS = 8 * 3_600_000;
const MINUTE_MS = 60_000;
/** Shanghai wall time to the minute, as it is typed. */
const wallTime = (at: number): string =>
  new Date(at + SHANGHAI_MS).toISOString().slice(0, 16).replace("T", " ");

/** Seals the drawn paper to open at the first full minute that is at least so many seconds away. */
export async function sealPaper(page: Page, leastSeconds: number): Promise<void> {
  const opensAt = Math.ceil((Date.now() + leastSeconds * 1_000) / MINUTE_MS) * MINUTE_MS;
  await page.getByLabel("开考时间").fill(wallTime(opensAt));
  await page.getByRole("button", { name: `封存，${wallTime(opensAt)} 开考` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "封存试卷" }).click();
  await expect(page.getByText(/到点自动开考/).first()).toBeVisible();
}

/** The codes of all passes, read off the slips: name → code. */
export async function issuePasses(page: Page, names: readonly string[]): Promise<Map<string, string>> {
  await page.getByRole("button", { name: "发全部准考证" }).click();
  const codes = new Map<string, string>();
  for (const name of names) {
    const slip = page.getByRole("listitem").filter({ hasText: name });
    const code = await slip.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/).textContent();
    codes.set(name, code ?? "");
  }
  return codes;
}

/** The staff end one person's paper, with the reason. */
export async function closeSitting(page: Page, name: string, reason: string): Promise<void> {
  await page
    .getByRole("row", { name: new RegExp(name) })
    .getByRole("button", { name: "收卷…" })
    .click();
  const panel = page.getByRole("dialog");
  await panel.getByLabel("原因").fill(reason);
  await panel.getByRole("button", { name: "收卷", exact: true }).click();
  await expect(panel).toBeHidden();
}

/** Gives every answer that waits for this grader the points named, blind. */
export async function gradeAll(
  page: Page,
  given: { points: string; answers: number; hidden: readonly string[] },
): Promise<void> {
  for (let left = given.answers; left > 0; left -= 1) {
    await expect(page.getByText(`还有 ${left} 份，已评 ${given.answers - left} 份`)).toBeVisible();
    for (const name of given.hidden) await expect(page.getByText(name)).toHaveCount(0);
    const pad = page.getByRole("region", { name: "给分" });
    await pad.getByRole("button", { name: given.points, exact: true }).click();
    await page.getByRole("button", { name: `给 ${given.points} 分，下一份` }).click();
  }
  await expect(page.getByText("您这里没有要评的答案了")).toBeVisible();
}
