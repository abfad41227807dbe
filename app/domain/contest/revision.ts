import type { Standing } from "../ranking/contest-standings.ts";
import * as MarkProblems from "../scoring/mark-problems.ts";
import type { Problem } from "../scoring/problem.ts";
import type { Item, RuleSet } from "../scoring/rule-set.ts";
import * as Decimal from "../shared/decimal.ts";

/** Changing locked rules: what may not change, and who moves. PURE. */

const itemsOf = (ruleSet: RuleSet): { roundKey: string; item: Item }[] =>
  ruleSet.rounds.flatMap((round) => round.items.map((item) => ({ roundKey: round.key, item })));

export const itemNames = (ruleSet: RuleSet): string[] =>
  itemsOf(ruleSet).map(({ roundKey, item }) => `${roundKey}/${item.key}`);

/** The same rounds and items, in whatever order: performances hang on them. */
export const keepsItems = (input: { before: RuleSet; after: RuleSet }): boolean => {
  const [before, after] = [itemNames(input.before), itemNames(input.after)];
  return before.length === after.length && before.every((name) => after.includes(name));
};

/** Marks given so far that would not fit the new criteria: a path is `item key/criterion key`. Each fault once. */
export const markProblems = (input: {
  after: RuleSet;
  sheets: readonly { itemKey: string; marks: Readonly<Record<string, number>>; complete: boolean }[];
}): Problem[] => {
  const items = new Map(itemsOf(input.after).map(({ item }) => [item.key, item]));
  const found = new Map<string, Problem>();
  for (const sheet of input.sheets) {
    const item = items.get(sheet.itemKey);
    if (item === undefined) continue;
    for (const problem of MarkProblems.of({ item, marks: sheet.marks, complete: sheet.complete })) {
      const path = `${item.key}/${problem.path}`;
      const key = `${path} ${problem.rule}`;
      if (!found.has(key)) found.set(key, { ...problem, path });
    }
  }
  return [...found.values()];
};

export type Moved = {
  contestantId: string;
  placeBefore: number | null;
  placeAfter: number | null;
  scoreBefore: string | null;
  scoreAfter: string | null;
};

/** Every contestant whose place or score changes, best new place first. Scores with the digits given. */
export const moves = (input: {
  before: Standing;
  after: Standing;
  digits: { before: number; after: number };
}): Moved[] => {
  const before = rowsById(input.before, input.digits.before);
  const after = rowsById(input.after, input.digits.after);
  const ids = [...new Set([...after.keys(), ...before.keys()])];
  return ids
    .map((contestantId) => ({
      contestantId,
      placeBefore: before.get(contestantId)?.place ?? null,
      placeAfter: after.get(contestantId)?.place ?? null,
      scoreBefore: before.get(contestantId)?.score ?? null,
      scoreAfter: after.get(contestantId)?.score ?? null,
    }))
    .filter((row) => row.placeBefore !== row.placeAfter || row.scoreBefore !== row.scoreAfter)
    .sort((a, b) => (a.placeAfter ?? Number.MAX_SAFE_INTEGER) - (b.placeAfter ?? Number.MAX_SAFE_INTEGER));
};

const rowsById = (standing: Standing, digits: number) =>
  new Map(
    standing.rows.map((row) => [
      row.entry.id,
      { place: row.place, score: Decimal.fixed({ value: row.score, digits }) },
    ]),
  );
