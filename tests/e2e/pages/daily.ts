import { expect, type Page } from "@playwright/test";

/** A photo larger than it may be sent: the page makes it smaller. */
export const PHOTO = { width: 2_400, height: 1_800 } as const;

/** Draws a picture in the page and gives it to the file field as a camera would. */
async function takePhoto(page: Page, size: { width: number; height: number }): Promise<void> {
  const base64 = await page.evaluate(async ({ width, height }) => {
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    const brush = canvas.getContext("2d");
    if (brush === null) throw new Error("no canvas");
    for (let at = 0; at < 60; at += 1) {
      brush.fillStyle = `hsl(${at * 6} 60% 50%)`;
      brush.fillRect((at * width) / 60, 0, width / 60, height);
    }
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.95));
    const bytes = new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0));
    return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ""));
  }, size);
  const file = { name: "现场.jpg", mimeType: "image/jpeg", buffer: Buffer.from(base64, "base64") };
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(page.getByAltText("第 1 张照片")).toBeVisible();
}

const save = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByText(/已保存在本机/)).toBeVisible();
};

export async function enterVisit(
  page: Page,
  visit: { compound: string; building: string; photo: { width: number; height: number } },
): Promise<void> {
  await page.getByRole("button", { name: "三进走访" }).click();
  await page.getByLabel("小区", { exact: true }).fill(visit.compound);
  await page.getByLabel("楼栋、单元").fill(visit.building);
  await page.getByRole("button", { name: "走访独居老人，身体情况良好。" }).click();
  await takePhoto(page, visit.photo);
  await save(page);
}

export async function enterOpinion(page: Page, text: string): Promise<void> {
  await page.getByRole("button", { name: "民意" }).click();
  await page.getByLabel("内容").fill(text);
  await save(page);
}

/** On this device and nowhere else. */
export const expectKept = (page: Page, count: number): Promise<void> =>
  expect(page.getByText(`仅存在本机 ${count}`)).toBeVisible();

/** Received by the server, which says so only after it has committed. */
export async function expectSaved(page: Page, count: number): Promise<void> {
  await expect(page.getByText("仅存在本机 0")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(`已存入服务器 ${count}`)).toBeVisible();
}

/** Issues the links of a group; the slips show them as QR codes only, so they are read off the answer. */
export async function issueSlips(page: Page, group: string): Promise<string[]> {
  const answered = new Promise<string>((told) => {
    void page.route("**/links.data*", async (route) => {
      if (route.request().method() !== "POST") return route.continue();
      const response = await route.fetch();
      told(await response.text());
      return route.fulfill({ response });
    });
  });
  await page
    .getByRole("row", { name: new RegExp(group) })
    .getByRole("button", { name: "发链接" })
    .click();
  await page.getByRole("dialog").getByRole("button", { name: "发链接" }).click();
  const text = await answered;
  await expect(page.getByText("匿名，一次有效").first()).toBeVisible();
  await page.unroute("**/links.data*");
  // 16 random bytes as base64url.
  return [...new Set(text.match(/(?<=")[\w-]{22}(?=")/g) ?? [])];
}

/** The best level for everybody, sent by two presses. */
export async function rateAll(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: /^很好/ }).first()).toBeVisible();
  await page.getByRole("button", { name: /^很好/ }).evaluateAll((buttons) => {
    for (const button of buttons) if (button instanceof HTMLElement) button.click();
  });
  await page.getByRole("button", { name: "提交评价" }).click();
  await page.getByRole("button", { name: /^再按一次/ }).click();
  await expect(page.getByText("谢谢，评价已收到").first()).toBeVisible();
}
