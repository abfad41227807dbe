import { plainText } from "./plain-text.ts";
import type { Difficulty, PostArea, QuestionKind } from "./question.ts";

/** Words of files for kinds, areas, difficulties and truth; the first of each is the one we write. PURE. */
type Words<K extends string | number> = readonly (readonly [K, readonly string[]])[];

export const KIND_WORDS: Words<QuestionKind> = [
  ["singleChoice", ["单选题", "单选", "单项选择题", "单项选择", "选择题", "single", "singlechoice"]],
  [
    "multipleChoice",
    ["多选题", "多选", "多项选择题", "多项选择", "不定项选择题", "不定项", "multiple", "multiplechoice"],
  ],
  ["trueFalse", ["判断题", "判断", "是非题", "对错题", "正误题", "truefalse", "tf"]],
  ["fillIn", ["填空题", "填空", "fillin", "blank"]],
  [
    "shortAnswer",
    ["简答题", "简答", "问答题", "问答", "论述题", "论述", "主观题", "名词解释", "essay", "shortanswer"],
  ],
  ["case", ["案例分析题", "案例分析", "案例题", "案例", "材料题", "综合题", "case"]],
];

export const AREA_WORDS: Words<PostArea> = [
  ["partyBuilding", ["党建", "党务", "党建工作", "基层党建", "党群", "组织", "partybuilding"]],
  ["socialAssistance", ["社会救助", "救助", "低保", "社会保障", "社保", "民生保障", "socialassistance"]],
  ["civilAffairs", ["民政", "民政事务", "民政服务", "civilaffairs"]],
  ["housingProperty", ["房屋物业", "物业", "物业管理", "住房", "房管", "小区治理", "housingproperty"]],
  ["mediation", ["调解", "矛盾调解", "人民调解", "纠纷调解", "矛盾化解", "mediation"]],
  [
    "gridSafety",
    ["网格安全", "网格", "安全", "网格治理", "平安建设", "综治", "安全生产", "应急", "消防", "gridsafety"],
  ],
  ["eGovernment", ["政务服务", "政务", "便民服务", "电子政务", "一网通办", "egovernment"]],
];

const DIFFICULTY_WORDS: Words<Difficulty> = [
  [1, ["1", "易", "容易", "简单", "低", "一星", "★", "easy"]],
  [2, ["2", "较易", "较容易", "较简单", "偏易", "中易", "二星", "两星", "★★"]],
  [3, ["3", "中", "中等", "一般", "适中", "普通", "三星", "★★★", "medium"]],
  [4, ["4", "较难", "偏难", "中难", "四星", "★★★★"]],
  [5, ["5", "难", "困难", "很难", "高", "五星", "★★★★★", "hard"]],
];

const TRUE = ["对", "正确", "是", "√", "✓", "✔", "☑", "t", "true", "y", "yes", "1", "v", "对的"];
const FALSE = [
  "错",
  "错误",
  "否",
  "×",
  "✗",
  "✘",
  "x",
  "╳",
  "f",
  "false",
  "n",
  "no",
  "0",
  "不对",
  "不正确",
  "错的",
];

const lookUp = <K extends string | number>(words: Words<K>, text: string): K | null => {
  const plain = plainText(text);
  return words.find(([, known]) => known.includes(plain))?.[0] ?? null;
};

export const kindOf = (text: string): QuestionKind | null => lookUp(KIND_WORDS, text);
/** `3.0` of a figure cell is 3. */
export const difficultyOf = (text: string): Difficulty | null =>
  lookUp(DIFFICULTY_WORDS, text.replace(/^([1-5])\.0+$/, "$1").replace(/级|星级|度$/g, ""));
export const areaOf = (text: string): PostArea | null =>
  lookUp(AREA_WORDS, text.replace(/(?:岗位?|领域|条线|类)$/, ""));

export function truthOf(text: string): boolean | null {
  const plain = plainText(text).replace(/^[(（【[]|[)）】\]。.]$/g, "");
  if (TRUE.includes(plain)) return true;
  return FALSE.includes(plain) ? false : null;
}

const firstWord = <K extends string | number>(words: Words<K>, key: K): string =>
  words.find(([known]) => known === key)?.[1][0] ?? String(key);

export const kindWord = (kind: QuestionKind): string => firstWord(KIND_WORDS, kind);
export const areaWord = (area: PostArea): string => firstWord(AREA_WORDS, area);
export const TRUTH_WORDS = { true: "对", false: "错" } as const;
