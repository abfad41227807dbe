import { plainText } from "../plain-text.ts";

/** The columns of a question sheet, in the order they are written. `header` is what we write, `aliases` what others do. PURE. */
type Described = {
  key: string;
  header: string;
  aliases: readonly string[];
  /** In characters. */
  width: number;
  /** Read, never written. */
  readOnly?: true;
};

const OPTION_ALIASES = (letter: string): string[] => [
  letter,
  `选项${letter}`,
  `${letter}选项`,
  `${letter}项`,
  `答案${letter}`,
  `备选${letter}`,
  `备选项${letter}`,
  `option${letter}`,
];
const option = <const K extends string>(key: K, letter: string) => ({
  key,
  header: `选项${letter}`,
  aliases: OPTION_ALIASES(letter),
  width: 24,
});

export const BANK_COLUMNS = [
  { key: "number", header: "序号", aliases: ["编号", "题号", "no", "id", "#"], width: 6 },
  { key: "kind", header: "题型", aliases: ["题目类型", "类型", "试题类型", "type"], width: 12 },
  {
    key: "stem",
    header: "题干",
    aliases: [
      "题目",
      "题目内容",
      "试题",
      "试题内容",
      "题目题干",
      "试题题干",
      "问题",
      "题面",
      "question",
      "stem",
    ],
    width: 60,
  },
  {
    key: "options",
    header: "选项",
    aliases: ["备选答案", "备选项", "候选项", "选项内容", "全部选项", "options"],
    width: 40,
    readOnly: true,
  },
  option("optionA", "A"),
  option("optionB", "B"),
  option("optionC", "C"),
  option("optionD", "D"),
  option("optionE", "E"),
  option("optionF", "F"),
  option("optionG", "G"),
  option("optionH", "H"),
  {
    key: "answer",
    header: "正确答案",
    aliases: ["答案", "标准答案", "参考答案", "正确选项", "正确项", "answer", "key"],
    width: 20,
  },
  {
    key: "explanation",
    header: "解析",
    aliases: ["答案解析", "试题解析", "题目解析", "解释", "说明", "explanation"],
    width: 50,
  },
  { key: "expected", header: "得分点", aliases: ["评分要点", "采分点", "评分标准", "要点"], width: 40 },
  {
    key: "difficulty",
    header: "难度",
    aliases: ["难易度", "难易程度", "难度系数", "难度等级", "difficulty"],
    width: 8,
  },
  { key: "points", header: "分值", aliases: ["分数", "题目分值", "本题分值", "score", "points"], width: 8 },
  {
    key: "area",
    header: "岗位",
    aliases: ["岗位领域", "业务领域", "领域", "条线", "分类", "题目分类", "类别"],
    width: 12,
  },
  { key: "knowledgePoint", header: "知识点", aliases: ["考点", "知识点名称", "考查点"], width: 20 },
  {
    key: "regulation",
    header: "依据",
    aliases: ["法规", "依据法规", "法律法规", "政策依据", "出处", "来源", "法律依据", "题目来源", "依据文件"],
    width: 30,
  },
  { key: "article", header: "条款", aliases: ["条文", "法条", "依据条款", "具体条款"], width: 14 },
  {
    key: "inForceSince",
    header: "施行日期",
    aliases: ["生效日期", "实施日期", "施行时间", "生效时间", "实施时间"],
    width: 12,
  },
  {
    key: "inForceUntil",
    header: "失效日期",
    aliases: ["废止日期", "失效时间", "截止日期", "废止时间"],
    width: 12,
  },
  { key: "picture", header: "题图编号", aliases: ["题图", "图片", "配图"], width: 36 },
  { key: "caseNumber", header: "所属案例序号", aliases: ["所属案例", "案例序号", "所属大题"], width: 14 },
] as const satisfies readonly Described[];

export type BankColumnKey = (typeof BANK_COLUMNS)[number]["key"];
export type BankColumn = Described & { key: BankColumnKey };
export const COLUMNS: readonly BankColumn[] = [...BANK_COLUMNS];

export const OPTION_COLUMNS = [
  "optionA",
  "optionB",
  "optionC",
  "optionD",
  "optionE",
  "optionF",
  "optionG",
  "optionH",
] as const satisfies readonly BankColumnKey[];

/** Without these no row makes a question. */
export const REQUIRED_COLUMNS: readonly BankColumnKey[] = ["stem", "answer"];

export const headerOf = (key: BankColumnKey): string =>
  COLUMNS.find((column) => column.key === key)?.header ?? key;

const bare = (text: string): string => plainText(text).replace(/(?!#)[\p{P}\p{S}]/gu, "");
const withoutBrackets = (text: string): string =>
  text.normalize("NFKC").replace(/[([【<{][^)\]】>}]*[)\]】>}]/g, "");

const NAMES: ReadonlyMap<string, BankColumnKey> = new Map(
  [...COLUMNS]
    .reverse()
    .flatMap(({ key, header, aliases }) =>
      [header, ...aliases].map((name): [string, BankColumnKey] => [bare(name), key]),
    ),
);

/** Which column a header names, whatever its spaces, stars and remarks in brackets; `选项1` is option A. */
export function columnNamed(header: string): BankColumnKey | null {
  const found = NAMES.get(bare(header)) ?? NAMES.get(bare(withoutBrackets(header)));
  if (found !== undefined) return found;
  const digit = /^(?:选项|备选项?|答案)([1-8])$/.exec(bare(header))?.[1];
  return digit === undefined ? null : (OPTION_COLUMNS[Number(digit) - 1] ?? null);
}
