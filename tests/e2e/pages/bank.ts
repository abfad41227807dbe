import { expect, type Page } from "@playwright/test";

type Choice = { kind: "单选题" | "多选题"; stem: string; right: string[]; wrong: string[] };
type Truth = { kind: "判断题"; stem: string; right: boolean };
type Written = { kind: "简答题"; stem: string };
type Case = { kind: "案例分析题"; stem: string; parts: Choice[] };
export type Asked = Choice | Truth | Written | Case;

const single = (stem: string, right: string, ...wrong: string[]): Choice => ({
  kind: "单选题",
  stem,
  right: [right],
  wrong,
});
const multiple = (stem: string, right: string[], ...wrong: string[]): Choice => ({
  kind: "多选题",
  stem,
  right,
  wrong,
});

/** Every option text stands once only, so that an option is found by what it says. */
export const BANK: readonly Asked[] = [
  single("居民委员会每届任期几年？", "任期五年", "任期二年", "任期三年", "任期四年"),
  single("特困人员救助供养由哪一级政府审批？", "县级民政部门", "居民小组", "社区党支部", "业主大会"),
  single("老旧小区增设电梯的表决依据哪部法律？", "民法典", "刑法", "商标法", "专利法"),
  single("发现独居老人失联，首先应当怎样做？", "立即上门查看", "等待次日", "写入月报", "张贴通知"),
  single("党员党费从哪一天起交纳？", "支部大会通过之日", "转正之日", "上级批准之日", "年满十八岁之日"),
  multiple("网格员巡查时要看哪些？", ["消防通道", "独居老人", "燃气隐患"], "个人存款"),
  multiple("调解纠纷应当遵守什么？", ["自愿平等", "不违背法律", "尊重权利"], "收取费用"),
  multiple("低保申请核对哪些情况？", ["家庭收入", "家庭财产", "共同生活成员"], "邻居评价打分"),
  { kind: "判断题", stem: "人民调解委员会调解民间纠纷，不收取任何费用。", right: true },
  { kind: "判断题", stem: "居民会议由十六周岁以上的居民组成。", right: false },
  { kind: "判断题", stem: "社区可以代替居民签署低保承诺书。", right: false },
  { kind: "简答题", stem: "居民反映楼道堆物，请写出处理步骤。" },
  {
    kind: "案例分析题",
    stem: "某小区两户因漏水争执三个月，楼上拒绝开门。",
    parts: [
      single("第一步应当怎样做？", "分别听取双方意见", "直接罚款", "停水处理", "在群里公布姓名"),
      single("达成协议后还应当怎样做？", "回访并记录", "撤销记录", "要求付费", "不再过问"),
    ],
  },
];

const HEADER = "序号,题型,题干,选项A,选项B,选项C,选项D,正确答案,解析,得分点,难度,分值,岗位,所属案例序号";
const AREAS = ["党建", "社会救助", "民政", "房屋物业", "调解", "网格安全", "政务服务"];

const quoted = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");

/** The right options are not always the first ones: they begin at another letter in every row. */
function choiceCells({ kind, stem, right, wrong }: Choice, turn: number): string[] {
  const all = [...right, ...wrong];
  const options = all.map((_, index) => all[(index + turn) % all.length] ?? "");
  const letters = right.map((text) => "ABCD"[options.indexOf(text)]).sort();
  return [kind, stem, ...options, letters.join(""), `见《社区工作手册》第 ${turn + 1} 条。`, ""];
}

const NO_OPTIONS = ["", "", "", ""];
const EXPECTED = "先劝导再告知期限（4分）\n联系物业清理（3分）\n回访并记录（3分）";

function rowsOf(asked: Asked, number: number): string[] {
  const tail = ["中", "", AREAS[number % AREAS.length] ?? ""];
  const row = (cells: string[], caseNumber = "") => quoted([...cells, ...tail, caseNumber]);
  switch (asked.kind) {
    case "单选题":
    case "多选题":
      return [row([String(number), ...choiceCells(asked, number)])];
    case "判断题": {
      const answer = asked.right ? "对" : "错";
      return [row([String(number), asked.kind, asked.stem, ...NO_OPTIONS, answer, "见有关法律。", ""])];
    }
    case "简答题": {
      const reference = "劝导、告知期限、联系物业清理、回访。";
      return [row([String(number), asked.kind, asked.stem, ...NO_OPTIONS, reference, "", EXPECTED])];
    }
    case "案例分析题":
      return [
        row([String(number), asked.kind, asked.stem, ...NO_OPTIONS, "", "先听后调。", ""]),
        ...asked.parts.map((part, index) =>
          row([String(number + index + 1), ...choiceCells(part, index)], String(number)),
        ),
      ];
  }
}

/** A sheet as offices send it: a title above, and one row whose answer names an option that is not there. */
export function bankSheet(): string {
  const faulty = quoted([
    ...["99", "单选题", "答案写错的一题？", "甲", "乙", "丙", "丁", "F", "", "", "中", "", "党建", ""],
  ]);
  const title = `叙州区全岗通题库${",".repeat(HEADER.split(",").length - 1)}`;
  return [title, HEADER, ...BANK.flatMap((asked, index) => rowsOf(asked, index + 1)), faulty].join("\r\n");
}

/** Uploads a bank file, checks what the dry run says, confirms. */
export async function importBank(page: Page, expected: { good: number; rejected: number }): Promise<void> {
  const buffer = Buffer.from(`\uFEFF${bankSheet()}`);
  await page
    .locator("input[type=file][name=file]")
    .setInputFiles({ name: "题库.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "上传并读取" }).click();
  await page.waitForURL(/\/bank\/import\/[0-9a-f-]{36}/);
  await page.getByRole("button", { name: "核对题目" }).click();
  await expect(page.getByRole("link", { name: `不能导入 ${expected.rejected}` })).toBeVisible();
  await expect(page.getByText("答案写错的一题？").first()).toBeVisible();
  const apply = `跳过 ${expected.rejected} 题，新增 ${expected.good} 题，更新 0 题`;
  await page.getByRole("button", { name: apply }).click();
  await page.getByRole("dialog").getByRole("button", { name: apply }).click();
  await expect(page.getByText("导入完成")).toBeVisible();
}

/** One step for all questions of the page: sending to review, or approving. */
export async function actOnPage(page: Page, step: "提交审核" | "审核通过", count: number): Promise<void> {
  const [button, done] =
    step === "提交审核"
      ? [`提交本页 ${count} 道审核`, `已提交 ${count} 道题审核。`]
      : [`审核通过本页 ${count} 道`, `已审核通过 ${count} 道题。`];
  await page.getByRole("button", { name: button }).click();
  await page.getByRole("dialog").getByRole("button", { name: step }).click();
  await expect(page.getByText(done)).toBeVisible();
}
