import { expect, type Page } from "@playwright/test";

/** The organiser shows the typed code of a seat. */
export async function pairingCode(organiser: Page, contestPath: string, holder: string): Promise<string> {
  await organiser.goto(`${contestPath}/devices`);
  await organiser
    .getByRole("row", { name: new RegExp(holder) })
    .getByRole("button", { name: /配对|换平板/ })
    .first()
    .click();
  const panel = organiser.getByRole("dialog");
  const code = await panel
    .getByText(/^[A-Z0-9]{4}[ -]?[A-Z0-9]{4}/)
    .first()
    .textContent();
  return (code ?? "").slice(0, 9);
}

/** A tablet types the code, sees whose seat it is, and goes in. */
export async function pairTablet(tablet: Page, code: string, holder: string): Promise<void> {
  await tablet.goto("/pair");
  await tablet.getByLabel("配对码").fill(code);
  await tablet.getByRole("button", { name: "下一步" }).click();
  await tablet.getByRole("button", { name: `我是${holder}，开始使用` }).click();
  await tablet.waitForURL(/\/seats\//);
}

const openSheet = (tablet: Page, number: string) =>
  tablet
    .getByRole("button", { name: new RegExp(`${number} ?号`) })
    .first()
    .click();

/** Marks every criterion (or the first few) with the chip given (0 is the lowest offered), without submitting. */
export async function mark(tablet: Page, number: string, chip: number, criteria = 99): Promise<void> {
  const open = tablet.getByRole("region", { name: /^评分：/ });
  if (!(await open.isVisible())) await openSheet(tablet, number);
  for (let marked = 0; marked < criteria; marked += 1) {
    const pad = tablet.getByRole("region", { name: /^评分：/ });
    await pad.getByRole("group", { name: "快选分值" }).getByRole("button").nth(chip).click();
    const next = tablet.getByRole("button", { name: /^下一项/ });
    if (!(await next.isVisible())) break;
    await next.click();
  }
}

/** Checks the sheet and submits it; the receipt, or that it waits on the tablet. */
export async function submit(tablet: Page, options: { offline?: boolean } = {}): Promise<void> {
  await tablet.getByRole("button", { name: "检查并提交" }).click();
  await tablet.getByRole("button", { name: /^提交《/ }).click();
  const heading = options.offline ? "评分已保存，等待送达" : "评分已提交";
  await expect(tablet.getByRole("heading", { name: heading })).toBeVisible();
}

export async function backToList(tablet: Page): Promise<void> {
  await tablet.getByRole("button", { name: "出场顺序" }).first().click();
}
