import { expect, expectAccessible, expectFits, test } from "./journey.ts";
import { callAndTime, lock, returnSheet, reveal } from "./pages/hall.ts";
import {
  addContestants,
  choose,
  firstSignIn,
  giveOffice,
  importRoster,
  makePanel,
  openAccount,
  press,
  screenLink,
  signIn,
  signResult,
} from "./pages/organiser.ts";
import { backToList, mark, pairingCode, pairTablet, submit } from "./pages/tablet.ts";

const TITLE = "合江门演讲赛";
const CONTESTANTS = ["赵一凡", "钱二妹", "孙三强", "李四海"];

/** As offices send it: a title above the header, a total below the rows, a community nobody knows. */
const ROSTER = [
  "翠屏区社区干部花名册,,,,,,,,,",
  "序号,街道（镇）,社区名称,姓名,性别,出生年月,政治面貌,学历,从事社区工作时间,现任职务,岗位,手机",
  ...CONTESTANTS.map((name, index) => {
    const community = ["东街社区", "西街社区", "南街社区", "北街社区"][index];
    const subdistrict = index < 2 ? "合江门街道" : "大观楼街道";
    return `${index + 1},${subdistrict},${community},${name},${index % 2 === 0 ? "男" : "女"},1990.0${index + 1},中共党员,本科,2018年3月,专职工作者,综合,1381234560${index}`;
  }),
  "5,合江门街道,无此社区,周五,男,1991.01,群众,大专,2019.05,专职工作者,综合,13812345699",
  "合计,,,4人,,,,,,,,",
].join("\r\n");

test("a big drill runs from roster to result slip", async ({ person }) => {
  const organiser = await person("desk");
  const desk = organiser.page;
  await test.step("the organiser imports a roster", async () => {
    await signIn(desk, "organiser", "/people/import");
    await expectAccessible(desk);
    await importRoster(
      desk,
      { name: "花名册.csv", mimeType: "text/csv", buffer: Buffer.from(`\uFEFF${ROSTER}`) },
      { good: 4, rejected: 1 },
    );
    await desk.goto("/people");
    for (const name of CONTESTANTS) await expect(desk.getByText(name).first()).toBeVisible();
    await expectAccessible(desk);
    await expectFits(desk);
  });

  await test.step("makes a contest from a template", async () => {
    await desk.goto("/contests/new");
    await expectAccessible(desk);
    await choose(desk, "模板", /^主题演讲|^演讲/);
    await desk.getByLabel("赛事名称").fill(TITLE);
    await choose(desk, "主办单位", "翠屏区");
    await press(desk, "新建");
    await desk.waitForURL(/\/contests\/[0-9a-f-]{36}/);
    await expectAccessible(desk);
  });

  const path = new URL(desk.url()).pathname;
  await test.step("brings it to ready: contestants, panel, offices, recusals, draw", async () => {
    await press(desk, "开放报名", "开放报名");
    await addContestants(desk, path, CONTESTANTS.length);
    await expectAccessible(desk);
    await makePanel(desk, path, [
      { role: "评委", name: "评委甲" },
      { role: "评委", name: "评委乙" },
      { role: "评委", name: "评委丙" },
      { role: "裁判长", name: "何川" },
      { role: "计时员", name: "计时丁" },
    ]);
    await giveOffice(desk, "裁判长", "裁判长 何川");
    await giveOffice(desk, "记分员", "记分员 罗静");
    await giveOffice(desk, "监督员", "监督员 谢伟");
    await giveOffice(desk, "主持人", "主持人 唐悦");
    await expectAccessible(desk);
    await desk.goto(`${path}/recusals`);
    await press(desk, "查找回避");
    await expectAccessible(desk);
    await desk.goto(`${path}/draw`);
    await press(desk, "生成并公布承诺值");
    await press(desk, "现在抽签", /抽签/);
    await expect(desk.getByText("已抽签：4 名选手，4 场出场。")).toBeVisible();
    await expectAccessible(desk);
    await desk.goto(`${path}/readiness`);
    await expectAccessible(desk);
    await press(desk, "转为就绪", "转为就绪");
  });

  const judges = ["评委甲", "评委乙", "评委丙"];
  const tablets = await Promise.all(
    judges.map((_, index) => person("tablet", { offlineAllowed: index === 2 })),
  );
  const pages = tablets.map(({ page }) => page);
  await test.step("pairs three tablets by code", async () => {
    for (const [index, name] of judges.entries()) {
      const code = await pairingCode(desk, path, name);
      await pairTablet(pages[index]!, code, name);
    }
    await expectAccessible(desk);
    await desk.goto(path);
    await press(desk, "开赛", "开赛");
    await expectAccessible(pages[0]!);
    await expectFits(pages[0]!);
  });

  const host = (await person("desk")).page;
  const head = (await person("tablet")).page;
  const screen = (await person("hall")).page;
  const phone = (await person("phone")).page;
  await test.step("host, head judge, screen and spectators open their pages", async () => {
    await signIn(host, "host", `${path}/desk`);
    await signIn(head, "head", `${path}/head`);
    await desk.goto(path);
    const link = await desk
      .getByRole("link", { name: /\/live\// })
      .or(desk.getByText(/\/live\/[a-z0-9]+/))
      .first()
      .textContent();
    await phone.goto(new URL((link ?? "").trim()).pathname);
    await screen.goto(await screenLink(desk, path));
    for (const page of [host, head, phone, screen]) {
      await expectAccessible(page);
      await expectFits(page);
    }
  });
  await test.step("first performance: everybody marks, one takes a mistake back", async () => {
    await callAndTime(host, "01");
    for (const page of pages) await mark(page, "01", 1);
    await submit(pages[0]!);
    await pages[0]!.getByRole("button", { name: "收回修改" }).click();
    await mark(pages[0]!, "01", 2);
    for (const page of pages) await submit(page);
    await expectAccessible(pages[0]!);
    await lock(head, "01");
    await reveal(host);
    await expect(phone.getByText(/第 ?1 ?名|1/).first()).toBeVisible();
    await expect(screen.getByText(/\d+\.\d{2}/).first()).toBeVisible();
    await expectAccessible(screen);
    await expectFits(screen);
  });

  await test.step("second and third: one tablet is offline, marks, reloads, and comes back", async () => {
    const away = tablets[2]!;
    await away.context.setOffline(true);
    for (const number of ["02", "03"]) {
      await callAndTime(host, number);
      for (const [index, page] of pages.entries()) {
        await backToList(page);
        await mark(page, number, index);
        await submit(page, { offline: index === 2 });
      }
      if (number === "02") await away.page.reload();
    }
    await expect(away.page.getByText("未送达 2")).toBeVisible();
    await away.context.setOffline(false);
    await expect(away.page.getByText("未送达")).toBeHidden({ timeout: 60_000 });
    for (const number of ["02", "03"]) await lock(head, number);
  });

  await test.step("fourth: the head judge returns a sheet with a reason", async () => {
    await callAndTime(host, "04");
    for (const page of pages) {
      await backToList(page);
      await mark(page, "04", 1);
      await submit(page);
    }
    await lock(head, "04");
    await returnSheet(head, "评委乙", "评分项看错了一行");
    await expect(pages[1]!.getByText("原因：评分项看错了一行")).toBeVisible();
    await mark(pages[1]!, "04", 2);
    await submit(pages[1]!);
    await lock(head, "04");
  });

  await test.step("the contest ends, is verified, signed by two and published", async () => {
    await desk.goto(path);
    await press(desk, "结束比赛", "结束比赛");
    const tabulator = (await person("desk")).page;
    await signIn(tabulator, "tabulator", `${path}/verification`);
    await expectAccessible(tabulator);
    await press(tabulator, /本赛项其余 4 场核对无误/, "核对无误");
    await expect(tabulator.getByRole("row", { name: /已核对/ })).toHaveCount(4);
    await signResult(head, `${path}/sign-off`, "裁判长");
    const supervisor = (await person("desk")).page;
    await signIn(supervisor, "supervisor", `${path}/sign-off`);
    await expectAccessible(supervisor);
    await signResult(supervisor, `${path}/sign-off`, "监督员");
    await desk.goto(`${path}/results`);
    await expectAccessible(desk);
    await press(desk, "公布成绩", "公布成绩");
  });

  await test.step("the contestant signs in for the first time and reads the slip", async () => {
    const administrator = (await person("desk")).page;
    await signIn(administrator, "administrator", "/accounts");
    const contestant = (await person("phone")).page;
    const initial = await openAccount(administrator, { cadre: CONTESTANTS[3]!, userName: "lisihai" });
    await firstSignIn(contestant, { userName: "lisihai", initial, password: "a slip for the fourth goose" });
    await contestant.goto("/my");
    await contestant.getByRole("link", { name: "看成绩单" }).click();
    await expect(contestant.getByText("最后得分").first()).toBeVisible();
    await expect(contestant.getByRole("heading", { name: "怎样算出来的" })).toBeVisible();
    await expectAccessible(contestant);
    await expectFits(contestant);
  });

  await test.step("the public reads the ranking, and nobody the slip of another", async () => {
    await phone.goto(`${new URL(phone.url()).pathname}/results`);
    for (const name of CONTESTANTS) await expect(phone.getByText(name).first()).toBeVisible();
    await expectAccessible(phone);
    await expectFits(phone);
  });
});
