import type { Page } from "@playwright/test";
import { shiftMonth } from "#app/domain/daily/month.ts";
import { dayOf } from "#app/text/time.ts";
import { servedNow, setDaysAhead } from "./clock.ts";
import { GROWTH } from "./growth-stage.ts";
import { expect, expectAccessible, expectFits, test } from "./journey.ts";
import { assess, declareReady, download } from "./pages/growth.ts";
import {
  arrive,
  closeHandover,
  fillHandover,
  openHandovers,
  postToday,
  registerAbsence,
  signHandover,
  writeLog,
} from "./pages/on-duty.ts";
import { press, signIn } from "./pages/organiser.ts";
import {
  leadsOnly,
  makePlan,
  makeVersion,
  markHard,
  publish,
  saveSettings,
  tryForbiddenSwap,
  undo,
} from "./pages/rotation.ts";

const AREA = "小区治理";
const OTHERS = ["基层党建", "社区管理", "物业规范"];
const DAY_MS = 86_400_000;
const { learner: LEARNER, partner: PARTNER } = GROWTH;

/** Days from the served one. */
const today = (ahead = 0): string => dayOf(servedNow().getTime() + ahead * DAY_MS);
const daysUntil = (day: string): number =>
  (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${dayOf(Date.now())}T00:00:00Z`)) / DAY_MS;
const month = dayOf(Date.now()).slice(0, 7);

const userOf = (name: string): string =>
  Object.entries(GROWTH.users).find(([known]) => known === name)?.[1] ?? "";

const lookedAt = async (page: Page): Promise<void> => {
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectAccessible(page);
  await expectFits(page);
};

test.afterEach(() => setDaysAhead(0));

test("from selection to a month's rotation, an absence, a handover, an assessment, readiness", async ({
  person,
}) => {
  const { page: trainer } = await person("desk");
  let plan = "";

  await test.step("the selected enters the reserve, and the growth file is open", async () => {
    await signIn(trainer, "trainer", "/selection");
    await trainer.getByRole("link", { name: GROWTH.round }).click();
    await trainer.waitForURL(/\/selection\/[0-9a-f-]{36}/);
    await trainer.goto(`${new URL(trainer.url()).pathname}/notice`);
    await press(trainer, "办理入库", "办理入库");
    await expect(trainer.getByText(/起已入库。$/)).toBeVisible();
    await trainer.goto("/growth");
    await expect(trainer.getByRole("link", { name: PARTNER })).toBeVisible();
    await lookedAt(trainer);
    await trainer.getByRole("link", { name: LEARNER }).click();
    await expect(trainer.getByText("已有 3 个领域考核合格")).toBeVisible();
    await lookedAt(trainer);
  });

  await test.step("a plan is proposed, looked through and saved", async () => {
    plan = await makePlan(trainer, {
      ...{ title: "竹林社区 AB 岗轮值", community: GROWTH.community, firstMonth: month, periods: 6 },
    });
    await expect(trainer.getByRole("heading", { name: "轮值人员（2 人）" })).toBeVisible();
    await lookedAt(trainer);
    await leadsOnly(trainer, { name: LEARNER, area: AREA, others: OTHERS, period: /^第 2 期/ });
    // Spread evenly it cannot be: the construction does not reach that bound, and the programme goes on.
    await markHard(trainer, GROWTH.community);
    await saveSettings(trainer);
  });

  await test.step("it is made in seconds, with what no plan can be below", async () => {
    await makeVersion(trainer, plan, "首次排班");
    await expect(trainer.getByRole("columnheader", { name: "理论最好" })).toBeVisible();
    await expect(trainer.getByRole("row", { name: /轮完所需期数/ })).toContainText("理论最短 5 期");
    await expect(trainer.getByRole("row", { name: /^难岗分担均衡/ })).toContainText(/相差 1 期。101$/);
    await expect(trainer.getByText("没有比这更好的排法。有差距的目标也不能再小")).toBeVisible();
    await expect(trainer.getByText("已逐条核对，没有不符合轮值规则的地方。")).toBeVisible();
  });

  await test.step("the verifier objects to an edit by hand, the edit is taken back, the plan published", async () => {
    await trainer.goto(`${plan}/calendar`);
    await lookedAt(trainer);
    await tryForbiddenSwap(trainer, new RegExp(`^A角 ${LEARNER}.*${AREA}.*第 2 期`), /第 4 期/);
    await lookedAt(trainer);
    await undo(trainer);
    await trainer.goto(`${plan}/versions`);
    await lookedAt(trainer);
    await publish(trainer);
  });

  const { page: head } = await person("desk");
  const { page: giver } = await person("phone");
  const { page: learner } = await person("phone");
  const { page: second } = await person("phone");

  await test.step("the post is handed over, signed by both and by the head", async () => {
    await signIn(head, "community-head", `${plan}/handovers`);
    const { id, from, to } = await openHandovers(head, AREA);
    expect(to).toBe(LEARNER);
    const sheet = `/my/rotation/handovers/${id}`;
    await signIn(giver, userOf(from), sheet);
    await lookedAt(giver);
    await fillHandover(giver, "三栋的消防通道整改还差验收，物业项目经理每周三在岗。");
    await signHandover(giver);
    await signIn(learner, userOf(LEARNER), sheet);
    await signHandover(learner);
    await head.reload();
    await closeHandover(head);
    await expect(head.getByText("已办结").first()).toBeVisible();
    await lookedAt(head);
  });

  const beside = await test.step("leading the post, the person will be away, and B is told", async () => {
    setDaysAhead(daysUntil(`${shiftMonth(month, 1)}-03`));
    await arrive(learner, userOf(LEARNER), "/my/rotation");
    const post = learner.getByRole("listitem").filter({ hasText: "A角：我牵头" }).filter({ hasText: AREA });
    const [, name = ""] = (await post.getByText(/B角：\S+$/).textContent())?.split("B角：") ?? [];
    await lookedAt(learner);
    await registerAbsence(learner, { fromOn: today(1), toOn: today(3), reason: "到市里参加专题培训" });
    await learner.goto("/my/rotation/handovers");
    await press(learner, "开离岗交代单");
    await expect(learner.getByText(`离岗交代 · ${LEARNER} → ${name}`)).toBeVisible();
    await learner
      .getByRole("link", { name: new RegExp(AREA) })
      .first()
      .click();
    await fillHandover(learner, "明天上午三栋验收，请物业经理到场。");
    await signHandover(learner);
    await signIn(second, userOf(name), "/my/rotation");
    await second.getByRole("link", { name: /消息，\d+ 条未读/ }).click();
    await expect(second.getByText(new RegExp(`${LEARNER}.*${AREA}`)).first()).toBeVisible();
    await lookedAt(second);
    await second.goto(new URL(learner.url()).pathname);
    await signHandover(second);
    return name;
  });

  await test.step("B acts, and what B decides is stamped", async () => {
    setDaysAhead(daysUntil(`${shiftMonth(month, 1)}-04`));
    await arrive(head, "community-head", `${plan}/today`);
    await expect(postToday(head, AREA)).toContainText(beside);
    await expect(postToday(head, AREA)).toContainText("代（B角顶岗）");
    await expect(head.getByText("未提前一天交代")).toHaveCount(0);
    await lookedAt(head);
    await arrive(second, userOf(beside), "/my/rotation/log");
    await writeLog(second, { area: AREA, content: "上午召集物业和网格员，确定三栋消防通道验收日期。" });
    await expect(second.getByText("代", { exact: true }).first()).toBeVisible();
    await lookedAt(second);
  });

  await test.step("the person is back and acts again", async () => {
    setDaysAhead(daysUntil(`${shiftMonth(month, 1)}-05`));
    await arrive(learner, userOf(LEARNER), "/my/rotation");
    await press(learner, "我回来了", "我回来了");
    await expect(learner.getByText(/返岗$/).first()).toBeVisible();
    await arrive(head, "community-head", `${plan}/today`);
    await expect(postToday(head, AREA)).toContainText("A角在岗");
  });

  const { page: guide } = await person("phone");

  await test.step("the months pass, and head and mentor each assess the stint", async () => {
    setDaysAhead(daysUntil(`${shiftMonth(month, 2)}-02`));
    await arrive(head, "community-head", `${plan}/assessments`);
    await lookedAt(head);
    await assess(head.getByRole("row", { name: new RegExp(`${LEARNER}.*${AREA}`) }), {
      ...{ as: "以负责人身份考核", area: "compoundGovernance" },
    });
    await signIn(guide, userOf(GROWTH.mentor), "/my/mentoring");
    await lookedAt(guide);
    await assess(guide.getByRole("listitem").filter({ hasText: AREA }).first(), {
      ...{ as: "以导师身份考核", area: "compoundGovernance" },
    });
    await expect(guide.getByText(/分 · 合格/).first()).toBeVisible();
    await head.reload();
    await expect(head.getByText(/分 · 合格/).first()).toBeVisible();
  });

  await test.step("the result stands in the file, nothing is missing, the person is declared ready", async () => {
    await arrive(trainer, "trainer", "/growth");
    await trainer.getByRole("link", { name: LEARNER }).click();
    await expect(trainer.getByText("已有 4 个领域考核合格")).toBeVisible();
    await expect(trainer.getByText("条件齐备，可由管理单位确认")).toBeVisible();
    await declareReady(trainer, "四个领域轮值和试岗合格，可以上岗。");
    await lookedAt(trainer);
    await download(trainer, "导出 PDF", /\.pdf$/);
    await arrive(learner, userOf(LEARNER), "/my/growth");
    await expect(learner.getByText(/已确认可以上岗：四个领域/)).toBeVisible();
    await lookedAt(learner);
  });
});
