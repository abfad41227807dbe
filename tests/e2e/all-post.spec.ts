import type { Page } from "@playwright/test";
import { type Actor, expect, expectAccessible, expectFits, test } from "./journey.ts";
import { actOnPage, BANK, importBank } from "./pages/bank.ts";
import { chooseQuestions, expectSaid, move, openBuzzer, pressWhen } from "./pages/buzzer.ts";
import { addContestants, choose, giveOffice, press, signIn, signResult } from "./pages/organiser.ts";
import {
  closeSitting,
  dropRound,
  gradeAll,
  issuePasses,
  saveSmallBlueprint,
  sealPaper,
} from "./pages/paper.ts";
import {
  answer,
  enterWithPass,
  expectAnswered,
  expectDelivered,
  goTo,
  handIn,
  next,
  openPaper,
  saving,
} from "./pages/sitter.ts";
import { ALL_POST } from "./stage-set.ts";

const TITLE = "叙州区全岗通比武";
const NAMES = ALL_POST.contestants;
/** Of the paper; nobody's answers are awaited longer. */
const MINUTES = 2;
const QUESTIONS = 10;
/** From now to the opening: the longest wait for a full minute, and some. */
const OPENING_MS = 120_000;
const CLOSING_MS = MINUTES * 60_000 + 30_000;

/** From the top: what a header that stays covers by half counts as too small to be hit. */
const lookedAt = async (page: Page): Promise<void> => {
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectAccessible(page);
  await expectFits(page);
};

test("an all-post contest runs from bank file to own paper", async ({ person }) => {
  const setter = (await person("desk")).page;
  const reviewer = (await person("desk")).page;

  await test.step("one organiser imports a bank, another reviews it", async () => {
    await signIn(setter, "setter", "/bank/import");
    await lookedAt(setter);
    await importBank(setter, { good: BANK.length, rejected: 1 });
    await lookedAt(setter);
    await setter.goto("/bank?status=draft");
    await actOnPage(setter, "提交审核", BANK.length);
    await signIn(reviewer, "reviewer", "/bank?status=submitted");
    await lookedAt(reviewer);
    await actOnPage(reviewer, "审核通过", BANK.length);
  });

  await test.step("makes a contest of written paper and buzzer final", async () => {
    await setter.goto("/contests/new");
    await choose(setter, "模板", /^全岗通大比武/);
    await setter.getByLabel("赛事名称").fill(TITLE);
    await choose(setter, "主办单位", ALL_POST.district);
    await press(setter, "新建");
    await setter.waitForURL(/\/contests\/[0-9a-f-]{36}/);
  });
  const path = new URL(setter.url()).pathname;

  await test.step("takes the judged round out of the rules", async () => {
    await dropRound(setter, path, "技能比武");
    await setter.goto(path);
    await press(setter, "开放报名", "开放报名");
    await addContestants(setter, path, NAMES.length);
  });

  await test.step("brings it to ready and starts it", async () => {
    await setter.goto(`${path}/panels`);
    await giveOffice(setter, "裁判长", "裁判长 何川");
    await giveOffice(setter, "记分员", "记分员 罗静");
    await giveOffice(setter, "监督员", "监督员 谢伟");
    await giveOffice(setter, "主持人", "主持人 唐悦");
    await giveOffice(setter, "阅卷人", "阅卷人 沈琳");
    await giveOffice(setter, "阅卷人", "阅卷人 杨帆");
    await expectAccessible(setter);
    await setter.goto(`${path}/draw`);
    await press(setter, "生成并公布承诺值");
    await press(setter, "现在抽签", /抽签/);
    await expect(setter.getByText("已抽签：4 名选手，4 场出场。")).toBeVisible();
    await setter.goto(`${path}/readiness`);
    await expectAccessible(setter);
    await press(setter, "转为就绪", "转为就绪");
    await setter.goto(path);
    await press(setter, "开赛", "开赛");
  });

  await test.step("draws the paper by a blueprint that fits the bank", async () => {
    await setter.goto(`${path}/paper/blueprint`);
    await saveSmallBlueprint(setter, {
      minutes: MINUTES,
      counts: [4, 2, 2, 1, 1],
      points: [10, 10, 5, 10, 20],
    });
    await lookedAt(setter);
    await press(setter, "保存并去抽题");
    await press(setter, "抽题");
    await expect(setter.getByText(`已抽 ${QUESTIONS} 题。`)).toBeVisible();
    await lookedAt(setter);
  });

  const phones: Actor[] = [];
  const codes = await test.step("hands out admission passes", async () => {
    await setter.goto(`${path}/passes`);
    await expectAccessible(setter);
    const issued = await issuePasses(setter, NAMES);
    await lookedAt(setter);
    for (const name of NAMES) {
      const phone = await person("phone", { offlineAllowed: phones.length === 0 });
      await enterWithPass(phone.page, issued.get(name) ?? "", name);
      phones.push(phone);
    }
    return issued;
  });
  const [first, second, third, fourth] = phones.map(({ page }) => page) as [Page, Page, Page, Page];
  const lobbies = phones.map(({ page }) => new URL(page.url()).pathname);

  await test.step("seals the paper; contestants wait for its opening", async () => {
    await lookedAt(first);
    await expect(first.getByText("试卷还没有准备好，请留意通知。")).toBeVisible();
    await setter.goto(`${path}/paper`);
    await sealPaper(setter, 15);
    for (const [index, { page }] of phones.entries()) {
      await page.reload();
      await openPaper(page);
      if (index > 0) continue;
      await expect(page.getByRole("heading", { name: "候考" })).toBeVisible();
      await lookedAt(page);
    }
  });

  await test.step("meanwhile chooses the questions of the buzzer final", async () => {
    await expectAccessible(setter);
    await setter.goto(`${path}/buzzer`);
    await chooseQuestions(setter, 3);
    await lookedAt(setter);
    await setter.goto(`${path}/paper/sittings`);
    await lookedAt(setter);
  });

  await test.step("the paper opens by itself; one answers without a network and comes back", async () => {
    await expect(first.getByRole("article")).toBeVisible({ timeout: OPENING_MS });
    await answer(first);
    await expectDelivered(first);
    await phones[0]!.context.setOffline(true);
    for (let turn = 0; turn < 3; turn += 1) {
      await next(first);
      await answer(first);
    }
    await expect(saving(first).getByText("已保存在本机，3 题正在送往服务器")).toBeVisible();
    await phones[0]!.context.setOffline(false);
    await expectDelivered(first);
    await lookedAt(first);
  });

  await test.step("one goes on at another device", async () => {
    const answered = await answer(second);
    await expectDelivered(second);
    const other = (await person("phone")).page;
    await enterWithPass(other, codes.get(NAMES[1]) ?? "", NAMES[1]);
    await openPaper(other);
    await expectAnswered(other, answered);
    await expect(second.getByRole("heading", { name: "已在另一台设备继续" })).toBeVisible();
    await lookedAt(second);
    await goTo(other, 9);
    await answer(other);
    await expectDelivered(other);
    await handIn(other);
  });

  await test.step("one hands in early, one is ended by the staff", async () => {
    await answer(third, "wrong");
    await handIn(third);
    await lookedAt(third);
    await answer(fourth);
    await expectDelivered(fourth);
    await closeSitting(setter, NAMES[3], "身体不适，提前离场");
    await expect(fourth.getByRole("heading", { name: "监考人员已为您交卷" })).toBeVisible();
  });

  await test.step("the first goes on to the end and hands in", async () => {
    for (let number = 5; number <= QUESTIONS; number += 1) {
      await next(first);
      await answer(first);
    }
    await handIn(first);
    await expect(setter.getByRole("row", { name: /已交卷/ })).toHaveCount(4);
    await lookedAt(setter);
  });

  const host = (await person("desk")).page;
  const screen = (await person("hall")).page;
  const tabulator = (await person("desk")).page;
  const graders = [(await person("desk")).page, (await person("tablet")).page];
  await test.step("staff come to their places while the paper is not closed yet", async () => {
    await signIn(graders[0]!, "grader-one", `${path}/paper/grading`);
    await expect(
      graders[0]!
        .getByText("考试结束后开始阅卷")
        .or(graders[0]!.getByText(/还有 2 份/))
        .first(),
    ).toBeVisible();
    await signIn(tabulator, "tabulator", `${path}/verification`);
    await signIn(host, "host", `${path}/buzzer/desk`);
    await expectAccessible(host);
    const desk = reviewer;
    await desk.goto(path);
    await press(desk, "生成大屏链接");
    const row = desk.getByRole("listitem").filter({ hasText: "抢答记分" });
    const link = await row.getByRole("link", { name: "打开" }).getAttribute("href");
    await screen.goto(link ?? "");
  });

  await test.step("two graders grade what is written, blind", async () => {
    await expect(setter.getByText("已结束").first()).toBeVisible({ timeout: CLOSING_MS });
    await signIn(graders[1]!, "grader-two", `${path}/paper/grading`);
    await graders[0]!.goto(`${path}/paper/grading`);
    for (const [index, grader] of graders.entries()) {
      await lookedAt(grader);
      await gradeAll(grader, { points: index === 0 ? "7.5" : "9", answers: 2, hidden: NAMES });
    }
  });

  await test.step("the paper's points are recorded, verified, and the final is drawn", async () => {
    await setter.goto(`${path}/paper/analysis`);
    await lookedAt(setter);
    await setter.goto(`${path}/paper`);
    await press(setter, "记入 4 人的成绩", "记入成绩");
    await expect(setter.getByText("赛事中的成绩与此相同，无需再记。")).toBeVisible();
    await lookedAt(setter);
    await tabulator.goto(`${path}/verification`);
    await press(tabulator, "本赛项其余 4 场核对无误", "核对无误");
    await expect(tabulator.getByRole("row", { name: /已核对/ })).toHaveCount(4);
    await setter.goto(`${path}/draw`);
    await press(setter, "抽“抢答决赛”的顺序", "抽“抢答决赛”的顺序");
    await expect(setter.getByText("已抽签：4 名选手晋级，4 场出场。")).toBeVisible();
  });

  await test.step("four phones, the host's desk and the screen come to the final", async () => {
    for (const [index, { page }] of phones.entries()) await openBuzzer(page, lobbies[index]!);
    await host.goto(`${path}/buzzer/desk`);
    await expect(host.getByText(/^在线/)).toHaveCount(4);
    await lookedAt(host);
    await move(host, "开始抢答", "等待出题");
    await lookedAt(first);
    await lookedAt(screen);
  });

  await test.step("first question: one presses too early, another is first and right", async () => {
    await move(host, "出第 1 题", "已出题，尚未开抢");
    await pressWhen(third, "准备");
    await expectSaid(third, "抢跑");
    await lookedAt(third);
    await lookedAt(host);
    await move(host, "开抢", "已开抢，等待按键");
    await pressWhen(first, "抢！");
    await expectSaid(first, "你最快，请作答！");
    await expectSaid(second, `${NAMES[0]} 抢到`);
    await expect(screen.getByText(NAMES[0]).first()).toBeVisible();
    await lookedAt(screen);
    await move(host, "答对", "本题结束");
    await expectSaid(first, "答对，加分！");
    await lookedAt(first);
  });

  await test.step("second question: the first is wrong, it is opened again for the others", async () => {
    await move(host, "出第 2 题", "已出题，尚未开抢");
    await move(host, "开抢", "已开抢，等待按键");
    await pressWhen(second, "抢！");
    await expectSaid(second, "你最快，请作答！");
    await move(host, "答错", "没有答对");
    await move(host, "再抢一次", "已开抢，等待按键");
    await pressWhen(fourth, "抢！");
    await expectSaid(fourth, "你最快，请作答！");
    await move(host, "答对", "本题结束");
    await move(host, "结束抢答", "已结束");
    await move(host, "计入成绩", "已计入成绩");
    await lookedAt(screen);
    await lookedAt(fourth);
    await host.goto(`${path}/buzzer/replay`);
    await lookedAt(host);
  });

  await test.step("the contest ends, is verified, signed by two and published", async () => {
    await setter.goto(path);
    await press(setter, "结束比赛", "结束比赛");
    await tabulator.goto(`${path}/verification?item=buzzer`);
    await press(tabulator, "本赛项其余 4 场核对无误", "核对无误");
    await expect(tabulator.getByRole("row", { name: /已核对/ })).toHaveCount(4);
    for (const [userName, role] of [
      ["head", "裁判长"],
      ["supervisor", "监督员"],
    ] as const) {
      const { page } = await person("desk");
      await signIn(page, userName, `${path}/sign-off`);
      await signResult(page, `${path}/sign-off`, role);
    }
    await setter.goto(`${path}/results`);
    await press(setter, "公布成绩", "公布成绩");
  });

  await test.step("the contestant reads the slip and the own paper", async () => {
    const reader = (await person("phone")).page;
    await signIn(reader, ALL_POST.contestant, "/my");
    await reader.getByRole("link", { name: "看成绩单" }).click();
    await expect(reader.getByText("最后得分").first()).toBeVisible();
    await lookedAt(reader);
    await reader.getByRole("link", { name: "看我的笔试" }).click();
    await expect(reader.getByRole("heading", { name: "逐题回顾" })).toBeVisible();
    await expect(reader.getByText("98.25").first()).toBeVisible();
    await lookedAt(reader);
    await reader.goBack();
    await reader.getByRole("link", { name: "打开核对页" }).click();
    await expect(reader.getByText(/^核对一致：/)).toBeVisible();
  });
});
