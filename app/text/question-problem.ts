import type { Problem } from "#app/domain/scoring/problem.ts";
import { bankNotices } from "./bank-notices.ts";
import type { Language } from "./define-text.ts";
import { findSentence } from "./refusal-text.ts";
import { bankRefusals } from "./refusals/bank.ts";

/** Words for the places of a question's problems; numbers count from 1. */
const FIELDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  "zh-CN": {
    stem: "题干",
    options: "选项",
    answer: "正确答案",
    blanks: "答案",
    reference: "参考答案",
    expected: "得分点",
    explanation: "解析",
    parts: "小题",
    points: "分值",
    area: "岗位",
    difficulty: "难度",
    knowledgePoint: "知识点",
    kind: "题型",
    picture: "题图",
    "source.regulation": "依据",
    "source.article": "条款",
    "source.inForceSince": "施行日期",
    "source.inForceUntil": "失效日期",
    inForceSince: "施行日期",
    inForceUntil: "失效日期",
    caseNumber: "所属案例序号",
  },
  en: {
    stem: "Stem",
    options: "Options",
    answer: "Right answer",
    blanks: "Answers",
    reference: "Reference answer",
    expected: "Expected points",
    explanation: "Explanation",
    parts: "Parts",
    points: "Points",
    area: "Post area",
    difficulty: "Difficulty",
    knowledgePoint: "Knowledge point",
    kind: "Kind",
    picture: "Picture",
    "source.regulation": "Source",
    "source.article": "Article",
    "source.inForceSince": "In force since",
    "source.inForceUntil": "In force until",
    inForceSince: "In force since",
    inForceUntil: "In force until",
    caseNumber: "Number of its case",
  },
};

const PART: Readonly<Record<Language, (number: number) => string>> = {
  "zh-CN": (number) => `第 ${number} 小题`,
  en: (number) => `Part ${number}`,
};

/** `parts[0].options[2].text` → 第 1 小题 · 选项 */
export function questionPlace(path: string, language: Language): string {
  const [, part] = /^parts\[(\d+)\]\.?/.exec(path) ?? [];
  const rest = path.replace(/^parts\[\d+\]\.?/, "");
  const field = FIELDS[language][rest] ?? FIELDS[language][rest.split(/[.[]/)[0] ?? ""] ?? "";
  return [part === undefined ? "" : PART[language](Number(part) + 1), field]
    .filter((word) => word !== "")
    .join(" · ");
}

/** What is wrong or worth knowing, without where. */
export const questionProblemText = ({
  problem,
  language,
}: {
  problem: Problem;
  language: Language;
}): string =>
  findSentence({ rule: problem.rule, facts: problem.facts, language, texts: [bankRefusals] }) ?? problem.rule;

/** Where and what: "正确答案：单选题只能有一个正确答案，这里写了 A、B。" */
export function questionProblemSentence(given: { problem: Problem; language: Language }): string {
  const place = questionPlace(given.problem.path, given.language);
  const said = questionProblemText(given);
  return place === "" ? said : `${place}${given.language === "en" ? ": " : "："}${said}`;
}

/** What a notice is about, for counting it over a file: its sentence without this question's facts. */
export const noticeName = (rule: string, language: Language): string =>
  findSentence({ rule, facts: {}, language, texts: [bankNotices] }) ?? rule;
