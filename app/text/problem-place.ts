import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import type { Language } from "./define-text.ts";

/** Words for the parts of a rule set as they stand in the path of a problem; `n` counts from 1. */
const WORDS: Readonly<Record<Language, Readonly<Record<string, (n: number) => string>>>> = {
  "zh-CN": {
    rounds: (n) => `第 ${n} 轮`,
    items: (n) => `第 ${n} 个赛项`,
    criteria: (n) => `第 ${n} 个评分项`,
    levels: (n) => `第 ${n} 档描述`,
    overtime: (n) => `超时扣分第 ${n} 档`,
    undertime: (n) => `时间不足扣分第 ${n} 档`,
    trim: (n) => `去高去低第 ${n} 行`,
    tieChain: (n) => `同分规则第 ${n} 条`,
  },
  en: {
    rounds: (n) => `round ${n}`,
    items: (n) => `item ${n}`,
    criteria: (n) => `criterion ${n}`,
    levels: (n) => `level ${n}`,
    overtime: (n) => `overtime band ${n}`,
    undertime: (n) => `undertime band ${n}`,
    trim: (n) => `trim row ${n}`,
    tieChain: (n) => `tie key ${n}`,
  },
};

const FIELDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  "zh-CN": {
    rounds: "轮次",
    items: "赛项",
    criteria: "评分项",
    name: "名称",
    maximum: "最高分",
    minimum: "最低分",
    step: "步长",
    factor: "系数",
    minimumPresent: "最少评委数",
    trim: "去高去低",
    limitMs: "时限",
    minimumMs: "最短时间",
    warningMs: "提醒时间",
    maximumDeduction: "扣分上限",
    overtime: "超时扣分",
    undertime: "时间不足扣分",
    advancement: "晋级规则",
    rounding: "舍入",
    appealDays: "申诉天数",
  },
  en: {
    rounds: "rounds",
    items: "items",
    criteria: "criteria",
    name: "name",
    maximum: "highest mark",
    minimum: "lowest mark",
    step: "step",
    factor: "factor",
    minimumPresent: "fewest judges",
    trim: "trim",
    limitMs: "time limit",
    minimumMs: "shortest time",
    warningMs: "warning",
    maximumDeduction: "cap of the deduction",
    overtime: "overtime",
    undertime: "undertime",
    advancement: "advancement",
    rounding: "rounding",
    appealDays: "days for appeals",
  },
};

const nameOf = (value: unknown): string | null => {
  const name = typeof value === "object" && value !== null && "name" in value ? value.name : null;
  return typeof name === "string" && name.trim() !== "" ? name : null;
};

/** A path such as `rounds[0].items[1].timing.overtime[2]` in words, by the names where the parts have one. */
export function problemPlace(input: { path: string; ruleSet: RuleSet; language: Language }): string {
  const words: string[] = [];
  let at: unknown = input.ruleSet;
  for (const part of input.path.split(".")) {
    const [, field = part, index] = /^(\w+)(?:\[(\d+)\])?$/.exec(part) ?? [];
    at = stepInto(at, field);
    if (index === undefined) {
      const word = FIELDS[input.language][field];
      if (word !== undefined) words.push(word);
      continue;
    }
    at = stepInto(at, index);
    const word = nameOf(at) ?? WORDS[input.language][field]?.(Number(index) + 1);
    if (word !== undefined) words.push(word);
  }
  return words.join(" · ");
}

function stepInto(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}
