import { recordHeaderOf } from "#app/domain/daily/sheet/record-columns.ts";
import type { RowProblem } from "#app/domain/daily/sheet/record-rows.ts";
import type { Language } from "./define-text.ts";
import { sentenceOfRule } from "./refusal-sentence.ts";

/** `D7 类型：不认识的类型…`: where it stands, and what is wrong with it. */
export function recordProblemSentence(problem: RowProblem, language: Language): string {
  const { cell, column, code, facts } = problem;
  const place = [cell, recordHeaderOf(column)].filter((part) => part !== null).join(" ");
  const said = sentenceOfRule(code, facts, language) ?? code;
  return language === "en" ? `${place}: ${said}` : `${place}：${said}`;
}
