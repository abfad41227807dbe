import type { Page } from "@playwright/test";
import { dayOf } from "#app/text/time.ts";
import { expect, expectAccessible, expectFits, test } from "./journey.ts";
import {
  enterOpinion,
  enterVisit,
  expectKept,
  expectSaved,
  issueSlips,
  PHOTO,
  rateAll,
} from "./pages/daily.ts";
import { choose, press, signIn } from "./pages/organiser.ts";
import { DAILY } from "./stage-set.ts";

const [WORKER = ""] = DAILY.workers;

const lookedAt = async (page: Page): Promise<void> => {
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectAccessible(page);
  await expectFits(page);
};

test("work entered without a network is verified, counted, and found in the district's figures", async ({
  person,
}) => {
  const { page: planner } = await person("desk");
  const { page: keeper } = await person("desk");
  const { page: phone, context } = await person("phone", { offlineAllowed: true });

  await test.step("the district puts a scheme in force", async () => {
    await signIn(planner, "planner", "/schemes");
    await lookedAt(planner);
    // A page nobody has been to, over a slow network: it opens all the same.
    await planner.route("**/__manifest*", async (route) => {
      await new Promise((go) => setTimeout(go, 800));
      await route.continue();
    });
    await planner.reload();
    await press(planner, "从样例新建");
    await planner.getByRole("dialog").getByRole("button", { name: "新建草稿" }).click();
    await planner.waitForURL(/\/schemes\/[0-9a-f-]{36}/);
    await planner.unroute("**/__manifest*");
    await lookedAt(planner);
    await press(planner, "生效…", /^从 .* 起生效$/);
    await expect(planner.getByText("生效中").first()).toBeVisible();
  });

  await test.step("a worker opens the page once; then the network goes", async () => {
    await signIn(phone, DAILY.worker, "/daily");
    await expect(phone.getByRole("heading", { name: "记什么？" })).toBeVisible();
    await lookedAt(phone);
    // The page is kept by then.
    await phone.waitForFunction(() => caches.keys().then((names) => names.length > 0));
    await phone.waitForTimeout(3_000);
    await context.setOffline(true);
  });

  await test.step("enters a visit with a photo, and the device keeps it over a reload", async () => {
    await enterVisit(phone, { compound: "滨江苑", building: "3 栋", photo: PHOTO });
    await expectKept(phone, 1);
    await phone.reload();
    await expectKept(phone, 1);
    await lookedAt(phone);
    await enterOpinion(phone, "楼道灯坏了，晚上看不见台阶。");
    await expectKept(phone, 2);
  });

  await test.step("the network comes back and both are received", async () => {
    await context.setOffline(false);
    await expectSaved(phone, 2);
    await phone.goto("/my/records");
    await expect(phone.getByText("滨江苑").first()).toBeVisible();
    await lookedAt(phone);
  });

  await test.step("the community verifies what others entered, with the photo before its eyes", async () => {
    await signIn(keeper, "keeper", "/records");
    await lookedAt(keeper);
    await keeper
      .getByRole("link", { name: /三进走访|20\d\d-/ })
      .first()
      .click();
    await keeper.waitForURL(/\/records\/[0-9a-f-]{36}/);
    await lookedAt(keeper);
    await keeper.goto("/records");
    await press(keeper, "选择本页可核实的 2 条");
    await press(keeper, "核实 2 条", "核实");
    await expect(keeper.getByText("没有待核实的记录")).toBeVisible();
    const photo = await photoOf(keeper);
    expect(photo.status()).toBe(200);
    expect(photo.headers()["content-type"]).toBe("image/jpeg");
  });

  await test.step("the worker sees why the month has its points", async () => {
    await phone.goto("/my/performance");
    await expect(phone.getByText("三进走访").first()).toBeVisible();
    await expect(phone.getByText("71.50").first()).toBeVisible();
    await lookedAt(phone);
  });

  await test.step("the opinion becomes a deed, is done, and the resident is asked", async () => {
    await keeper.goto("/ledger");
    await lookedAt(keeper);
    await keeper.getByRole("link", { name: /楼道灯坏了/ }).click();
    await keeper.waitForURL(/\/ledger\/[0-9a-f-]{36}/);
    await choose(keeper, "责任人", new RegExp(WORKER));
    await press(keeper, "交办");
    await expect(keeper.getByText("办理中").first()).toBeVisible();
    await lookedAt(keeper);
    await phone.goto(new URL(keeper.url()).pathname);
    await phone.getByLabel("办理结果").fill("更换声控灯六盏，物业每周巡查。");
    await press(phone, "报办结");
    await expect(phone.getByText("待回访", { exact: true }).first()).toBeVisible();
    await keeper.reload();
    await keeper.getByRole("radio", { name: "满意", exact: true }).check();
    await press(keeper, "登记回访");
    await expect(keeper.getByText("已办结").first()).toBeVisible();
  });

  await test.step("anybody may read the community's board", async () => {
    const { page: neighbour } = await person("phone");
    await keeper.goto("/records");
    await press(keeper, "公示栏");
    const address = await keeper.getByRole("dialog").getByRole("link").first().getAttribute("href");
    await neighbour.goto(
      new URL(address ?? "", neighbour.url() === "about:blank" ? keeper.url() : undefined).href,
    );
    await expect(neighbour.getByText("滨江苑").first()).toBeVisible();
    await lookedAt(neighbour);
  });

  await test.step("each figure of the district opens the list it was counted from", async () => {
    await planner.goto("/dashboard");
    await lookedAt(planner);
    await planner.goto("/dashboard/visits");
    await expect(planner.getByText(/共 1 条/)).toBeVisible();
    await planner.goto("/dashboard/deeds");
    await expect(planner.getByText(/共 1 条/)).toBeVisible();
    await lookedAt(planner);
  });
});

test("colleagues rate each other without a name, and everybody is told in writing", async ({ person }) => {
  const { page: keeper } = await person("desk");
  const { page: phone } = await person("phone");

  await test.step("the community opens an appraisal of its workers", async () => {
    await signIn(keeper, "keeper", "/appraisals/new");
    await lookedAt(keeper);
    await keeper.getByLabel("考核名称").fill("文化路社区年度考核");
    await keeper.getByLabel("评价截止").fill(inDays(7));
    await keeper.getByLabel("专职工作者").check();
    await press(keeper, "新建考核");
    await keeper.waitForURL(/\/appraisals\/[0-9a-f-]{36}/);
    await lookedAt(keeper);
    await press(keeper, "开始评价", "开始评价");
    await expect(keeper.getByText("评价中").first()).toBeVisible();
  });
  const path = new URL(keeper.url()).pathname;

  const tokens = await test.step("prints a slip for each colleague", async () => {
    await keeper.goto(`${path}/links`);
    await lookedAt(keeper);
    const issued = await issueSlips(keeper, "同事");
    expect(issued).toHaveLength(DAILY.workers.length);
    return issued;
  });

  await test.step("each link takes one rating, and no second one", async () => {
    for (const [index, token] of tokens.entries()) {
      await phone.goto(`/rate/${token}`);
      if (index === 0) await lookedAt(phone);
      await rateAll(phone);
    }
    await phone.goto(`/rate/${tokens[0]}`);
    await expect(phone.getByText("这个链接已使用").first()).toBeVisible();
    await lookedAt(phone);
  });

  await test.step("results are counted, graded within the quota, and told", async () => {
    await keeper.goto(path);
    await press(keeper, "结束评价");
    await keeper.getByRole("dialog").getByLabel("提前结束的原因").fill("七位同事都已评完。");
    await keeper.getByRole("dialog").getByRole("button", { name: "结束评价" }).click();
    await expect(keeper.getByText("待定等次").first()).toBeVisible();
    await keeper.goto(`${path}/results`);
    await lookedAt(keeper);
    await press(keeper, "全部采用建议");
    await press(keeper, "保存等次", "保存等次");
    await expect(keeper.getByText("已定等次").first()).toBeVisible();
    await press(keeper, "书面告知", "书面告知");
    await expect(keeper.getByText("已告知").first()).toBeVisible();
  });

  await test.step("the worker reads why", async () => {
    await signIn(phone, DAILY.worker, "/my/appraisals");
    await phone.getByRole("link", { name: "看告知书" }).click();
    await phone.waitForURL(/\/my\/appraisals\/[0-9a-f-]{36}/);
    await expect(phone.getByText("同事互评").first()).toBeVisible();
    await lookedAt(phone);
  });
});

const DAY_MS = 86_400_000;
const inDays = (days: number): string => dayOf(Date.now() + days * DAY_MS);

/** The photo of the visit, asked for as the page would. */
async function photoOf(page: Page) {
  await page.goto("/records?status=verified");
  await page
    .getByRole("row", { name: /三进走访/ })
    .getByRole("link")
    .first()
    .click();
  await page.waitForURL(/\/records\/[0-9a-f-]{36}/);
  return page.request.get(`${new URL(page.url()).pathname}/photos/1`);
}
