import { expect, type Page } from "@playwright/test";
import { PASSWORD } from "../stage-set.ts";

/** Signs in at the door and waits for the page behind it. */
export async function signIn(page: Page, userName: string, next = "/", password = PASSWORD): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel("用户名或手机号").fill(userName);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** Uploads a roster, checks the dry run's counts, confirms. */
export async function importRoster(
  page: Page,
  file: { name: string; mimeType: string; buffer: Buffer },
  expected: { good: number; rejected: number },
): Promise<void> {
  await page.goto("/people/import");
  await page.locator("input[type=file][name=file]").setInputFiles(file);
  await page.getByRole("button", { name: "上传并读取" }).click();
  await page.waitForURL(/\/people\/import\/[0-9a-f-]{36}/);
  await page.getByRole("button", { name: "核对数据" }).click();
  const apply = page.getByRole("button", { name: new RegExp(`导入.*${expected.good}`) }).first();
  await apply.click();
  await page.getByRole("dialog").getByRole("button", { name: /导入/ }).click();
  await expect(page.getByText("导入完成")).toBeVisible();
  const told = `新增 ${expected.good} 人，修改 0 人，0 人不变，跳过 ${expected.rejected} 行。`;
  await expect(page.getByText(told)).toBeVisible();
}

/** Chooses an option of a select: the browser's own, or one that can be searched. */
export async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  const scope = (await page.getByRole("dialog").isVisible())
    ? page.getByRole("dialog")
    : page.locator("main");
  const own = scope.locator("select").and(scope.getByLabel(label)).first();
  if (await own.isVisible()) {
    const value = await own.locator("option", { hasText: option }).last().getAttribute("value");
    await own.selectOption(value ?? "");
    return;
  }
  await scope
    .getByRole("textbox", { name: label })
    .or(scope.getByRole("combobox", { name: label }))
    .first()
    .click();
  await page.getByRole("option", { name: option }).first().click();
}

/** Presses a button that may ask for confirmation in a dialog, and confirms it. */
export async function press(page: Page, name: string | RegExp, confirm?: string | RegExp): Promise<void> {
  await page.getByRole("button", { name }).first().click();
  if (confirm === undefined) return;
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: confirm }).click();
  await expect(dialog).toBeHidden();
}

const MANY = 60_000;

/** Adds everybody found in the roster as contestants. */
export async function addContestants(page: Page, contestPath: string, count: number): Promise<void> {
  await page.goto(`${contestPath}/contestants`);
  await press(page, "从花名册添加");
  const panel = page.getByRole("dialog");
  await panel.getByRole("button", { name: "查找" }).click();
  await panel.getByRole("checkbox", { name: /全选/ }).check();
  await panel.getByRole("button", { name: `添加 ${count} 人` }).click();
  await expect(page.getByText(`共 ${count} 条`)).toBeVisible({ timeout: MANY });
}

export type SeatWanted = { role: "评委" | "裁判长" | "计时员"; name: string };

/** A panel with its seats, all held by people from outside. */
export async function makePanel(
  page: Page,
  contestPath: string,
  seats: readonly SeatWanted[],
): Promise<void> {
  await page.goto(`${contestPath}/panels`);
  await press(page, "新建评委组");
  await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  for (const seat of seats) {
    await press(page, "添加席位");
    const panel = page.getByRole("dialog");
    await panel.getByRole("radio", { name: seat.role, exact: true }).check();
    await panel.getByRole("textbox", { name: "姓名" }).fill(seat.name);
    await panel.getByRole("textbox", { name: "单位名称" }).fill("市委党校");
    await panel.getByRole("button", { name: "保存" }).click();
    await expect(panel).toBeHidden();
  }
}

/** Gives an account an office of the contest. */
export async function giveOffice(page: Page, office: string, account: string): Promise<void> {
  await choose(page, "本场职务", office);
  await choose(page, "账号", new RegExp(account));
  await press(page, "指定");
  await expect(page.getByText(account).first()).toBeVisible();
}

/** A link for the big screen, issued on the overview; it is shown once. */
export async function screenLink(page: Page, contestPath: string): Promise<string> {
  await page.goto(contestPath);
  await press(page, "生成大屏链接");
  return (await page.locator("a[href*='/screen/']").first().getAttribute("href")) ?? "";
}

/** Signs the result in the role held, with the password again. */
export async function signResult(page: Page, path: string, role: "裁判长" | "监督员"): Promise<void> {
  await page.goto(path);
  await page.getByLabel("密码", { exact: false }).first().fill(PASSWORD);
  await press(page, new RegExp(`${role}.*签字|签字.*${role}|以.*${role}`));
  await expect(page.getByText(/已签字|签字已/).first()).toBeVisible();
}

/** An account for a cadre of the roster; returns the password shown once. */
export async function openAccount(page: Page, given: { cadre: string; userName: string }): Promise<string> {
  await page.goto("/accounts");
  await press(page, "新建账号");
  const panel = page.getByRole("dialog");
  await panel.getByLabel("干部姓名").fill(given.cadre);
  await panel.getByRole("button", { name: "查找" }).click();
  await panel.getByLabel(new RegExp(given.cadre)).first().check();
  await panel.getByLabel("用户名").fill(given.userName);
  await panel.getByRole("button", { name: "创建账号" }).click();
  await expect(page.getByText("账号已创建")).toBeVisible();
  const shown = page.getByText(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/).first();
  return (await shown.textContent()) ?? "";
}

/** The first sign-in: the initial password, then one of one's own. */
export async function firstSignIn(
  page: Page,
  given: { userName: string; initial: string; password: string },
): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("用户名或手机号").fill(given.userName);
  await page.getByLabel("密码", { exact: true }).fill(given.initial);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.waitForURL(/\/password/);
  await page.getByLabel(/初始密码|当前密码/).fill(given.initial);
  await page.getByLabel(/^新密码/).fill(given.password);
  await page.getByLabel("再输一次新密码").fill(given.password);
  await press(page, "保存新密码");
  await expect(page.getByText("新密码已保存")).toBeVisible();
}
