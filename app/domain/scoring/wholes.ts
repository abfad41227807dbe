import * as Decimal from "#app/domain/shared/decimal.ts";
import type { Problem } from "./problem.ts";
import type { Rounding } from "./rule-set.ts";

/** Checks that occur in several parts of a rule set. PURE. */

const WHOLE = 10_000;

/** Shares in basis points: whole, not negative, and 10 000 in all where they make up a weighted mean. */
export const weights = (input: { path: string; weights: readonly number[]; mustSum: boolean }): Problem[] => {
  const found: Problem[] = input.weights.flatMap((weight, index) =>
    Number.isInteger(weight) && weight >= 0
      ? []
      : [{ path: `${input.path}[${index}].weight`, rule: "rules.weight", facts: { value: weight } }],
  );
  const sum = input.weights.reduce((total, weight) => total + weight, 0);
  if (found.length === 0 && input.mustSum && input.weights.length > 0 && sum !== WHOLE) {
    found.push({
      path: input.path,
      rule: "rules.weights-do-not-sum",
      facts: { percent: Decimal.text({ units: sum, digits: 2 }) },
    });
  }
  return found;
};

/** Keys that are empty, or used twice; the second use is named. */
export const duplicates = (keys: readonly { key: string; path: string }[]): Problem[] => {
  const seen = new Set<string>();
  return keys.flatMap(({ key, path }) => {
    if (key === "") return [{ path, rule: "rules.empty-key", facts: {} }];
    if (seen.has(key)) return [{ path, rule: "rules.duplicate-key", facts: { key } }];
    seen.add(key);
    return [];
  });
};

export const named = (input: { name: string; path: string }): Problem[] =>
  input.name.trim() === "" ? [{ path: input.path, rule: "rules.no-name", facts: {} }] : [];

export const rounding = (input: { rounding: Rounding | null; path: string }): Problem[] => {
  const digits = input.rounding?.digits ?? 0;
  return Number.isInteger(digits) && digits >= 0 && digits <= 4
    ? []
    : [{ path: `${input.path}.digits`, rule: "rules.digits", facts: { value: digits } }];
};

export const counts = (input: { path: string; value: number; least: number; most: number }): Problem[] => {
  const { path, value, least, most } = input;
  return Number.isInteger(value) && value >= least && value <= most
    ? []
    : [{ path, rule: "rules.count", facts: { value, least, most } }];
};
