import type { Problem } from "#app/domain/scoring/problem.ts";
import type { Language } from "#app/text/define-text.ts";
import { findSentence } from "#app/text/refusal-text.ts";
import { scoringRefusals } from "#app/text/refusals/scoring.ts";
import { commandText } from "./wording/command.ts";
import { fileText } from "./wording/file.ts";

const TEXTS = [fileText, scoringRefusals, commandText];

/** `path: sentence` of one fault. */
export function sentence({ problem, language }: { problem: Problem; language: Language }): string {
  const { rule, facts, path } = problem;
  const said = findSentence({ rule, facts, language, texts: TEXTS }) ?? rule;
  return path === "" ? said : language === "zh-CN" ? `${path}：${said}` : `${path}: ${said}`;
}

export function heading(input: { file: string; count: number; language: Language }): string {
  const { file, count, language } = input;
  return findSentence({ rule: "command.faults", facts: { file, count }, language, texts: TEXTS }) ?? file;
}

export function usage({ language, facts }: { language: Language; facts: { verbs: string } }): string {
  return findSentence({ rule: "command.usage", facts, language, texts: TEXTS }) ?? "";
}

export function commandSentence(input: {
  rule: string;
  facts: Record<string, string>;
  language: Language;
}): string {
  return findSentence({ ...input, texts: TEXTS }) ?? input.rule;
}
