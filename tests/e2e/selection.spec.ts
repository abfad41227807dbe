import type { Page } from "@playwright/test";
import { dayOf } from "#app/text/time.ts";
import { servedNow, setDaysAhead } from "./clock.ts";
import { expect, expectAccessible, expectFits, test } from "./journey.ts";
import { choose, press, signIn } from "./pages/organiser.ts";
import {
  announceRound,
  enterLetters,
  enterVotes,
  holdMeeting,
  move,
  nominateAll,
  rank,
} from "./pages/selection.ts";
import { SELECTION } from "./stage-set.ts";

const DEPARTMENTS = ["纪委监委", "公安分局", "人民法院", "人民检察院", "民政局"];
const [FIRST, SECOND, THIRD, FOURTH] = SELECTION.workers;
/** Five working days pass within it wherever it begins, National Day and Spring Festival apart. */
const NOTICE_DAYS = 18;

const today = (): string => dayOf(servedNow());

const lookedAt = async (page: Page): Promise<void> => {
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectAccessible(page);
  await expectFits(page);
};

test.afterEach(() => setDaysAhead(0));

test("grid workers are selected by announced rules, one after an objection is taken out and replaced", async ({
  person,
}) => {
  const { page: chooser } = await person("desk");
  const { page: seconder } = await person("desk");
  const { page: resident } = await person("phone");
  const { page: candidate } = await person("phone");
  let path = "";

  await test.step("rules are written from a preset and announced", async () => {
    await signIn(chooser, "chooser", "/selection");
    await lookedAt(chooser);
    ({ path } = await announceRound(chooser, { title: "网格员选拔", until: today() }));
    await lookedAt(chooser);
  });

  await test.step("people are nominated, departments and votes recorded, eligibility settled", async () => {
    await nominateAll(chooser, path, SELECTION.workers.length);
    await press(chooser, "截止提名", "截止提名");
    await enterLetters(chooser, DEPARTMENTS);
    await enterVotes(
      chooser,
      Object.fromEntries(SELECTION.workers.map((name, rank) => [name, 38 - 6 * rank])),
    );
    await lookedAt(chooser);
    await press(chooser, "确定资格", "确定资格");
    await expect(chooser.getByText(/资格已按 .* 的情况确定并存档/)).toBeVisible();
  });

  await test.step("scores are drawn, the list stands with how firm each pick is", async () => {
    await rank(chooser, path);
    await expect(chooser.getByText("入选线：2 个名额，建议入选 2 人")).toBeVisible();
    await lookedAt(chooser);
    await chooser.getByRole("link", { name: THIRD, exact: true }).first().click();
    await expect(chooser.getByRole("heading", { name: new RegExp(THIRD) })).toBeVisible();
    await lookedAt(chooser);
  });

  await test.step("the meeting moves one out and one in, each by two people", async () => {
    await holdMeeting(chooser, path, today());
    await choose(chooser, "范围", /全部/);
    await press(chooser, "查询");
    await move(chooser, { name: SECOND, direction: "out" });
    await move(chooser, { name: THIRD, direction: "in" });
    await lookedAt(chooser);
    await press(chooser, "结束合议", "结束合议");
    await press(chooser, "确定名单");
    await chooser.getByLabel("文件名称或文号").fill("江委组〔2026〕21号 会议纪要");
    await chooser.getByRole("dialog").getByRole("button", { name: "确定名单" }).click();
    await expect(chooser.getByText("名单已确定")).toBeVisible();
  });

  await test.step("the public reads the notice, and somebody objects", async () => {
    await chooser.goto(`${path}/notice`);
    await chooser.getByLabel("受理单位和联系方式").fill("区委组织部 0831-0000000");
    await press(chooser, "发布公示", "发布公示");
    await expect(chooser.getByText("第 1 次公示")).toBeVisible();
    await lookedAt(chooser);
    await expect(chooser.getByRole("button", { name: "办结公示" })).toHaveCount(0);
    const link = await chooser.getByRole("link", { name: "打开公众页面" }).getAttribute("href");
    await resident.goto(link ?? "");
    await expect(resident.getByText(THIRD).first()).toBeVisible();
    await lookedAt(resident);
    const whom = resident.getByLabel("反映的是谁");
    const value = await whom.locator("option", { hasText: THIRD }).getAttribute("value");
    await whom.selectOption(value ?? "");
    await resident.getByLabel("情况说明").fill("今年三月起人已在外区工作，没有再到小区来过。");
    await resident.getByRole("button", { name: "提交异议" }).click();
    await expect(resident.getByText("已收到，谢谢。")).toBeVisible();
  });

  await test.step("it is upheld: the seat goes to the next, who is noticed anew", async () => {
    await signIn(seconder, "seconder", `${path}/notice`);
    await press(seconder, "调查答复");
    const panel = seconder.getByRole("dialog");
    await panel.getByLabel("调查情况").fill("到社区核实，三月起长期借调外区，未如实报告。");
    await panel.getByRole("radio", { name: /异议成立/ }).check();
    await panel.getByRole("textbox", { name: /^答复/ }).fill("经查反映属实，取消本轮入选资格。");
    await panel.getByRole("button", { name: "答复", exact: true }).click();
    await expect(panel).toBeHidden();
    await press(seconder, `递补 ${FOURTH}`, /递补/);
    await seconder.getByLabel("受理单位和联系方式").fill("区委组织部 0831-0000000");
    await press(seconder, "发布公示", "发布公示");
    await expect(seconder.getByText("第 2 次公示")).toBeVisible();
    await lookedAt(seconder);
  });

  await test.step("the working days pass, the round is confirmed and the people are in the reserve", async () => {
    setDaysAhead(NOTICE_DAYS);
    await signIn(seconder, "seconder", `${path}/notice`);
    for (let open = 2; open > 0; open -= 1) {
      await expect(seconder.getByRole("button", { name: "办结公示" })).toHaveCount(open);
      await press(seconder, "办结公示", "办结公示");
    }
    await seconder.getByLabel("确认文号").fill("江委发〔2026〕18号");
    await press(seconder, "确认名单", "确认名单");
    await seconder.getByLabel("入库日期").fill(today());
    await press(seconder, "办理入库", "办理入库");
    await expect(seconder.getByText(/起已入库。$/)).toBeVisible();
    await seconder.goto("/reserve");
    await expect(seconder.getByText(FIRST).first()).toBeVisible();
    await expect(seconder.getByText(FOURTH).first()).toBeVisible();
    await expect(seconder.getByText(THIRD)).toHaveCount(0);
    await lookedAt(seconder);
  });

  await test.step("somebody selected reads why", async () => {
    await signIn(candidate, SELECTION.candidate, "/my/selection");
    await lookedAt(candidate);
    await candidate
      .getByRole("link", { name: /说明|为什么|查看/ })
      .first()
      .click();
    await expect(candidate.getByText("综合得分").first()).toBeVisible();
    for (const other of [SECOND, THIRD, FOURTH]) await expect(candidate.getByText(other)).toHaveCount(0);
    await lookedAt(candidate);
  });
});
