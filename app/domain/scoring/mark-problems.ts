import * as Decimal from "#app/domain/shared/decimal.ts";
import type { Problem } from "./problem.ts";
import type { Centi, Criterion, Item } from "./rule-set.ts";
import { under } from "./sheet.ts";

/**
 * What is wrong with one sheet's marks. PURE. Paths are criterion keys.
 * Rules: `marks.unknown-criterion` · `marks.missing` (only for a sheet that is to be complete) ·
 * `marks.out-of-range` · `marks.off-step`. Facts are points as text.
 */
export const of = (input: {
  item: Item;
  marks: Readonly<Record<string, Centi>>;
  /** A draft may still lack marks; a submitted sheet may not. */
  complete: boolean;
  omitted?: readonly string[];
}): Problem[] => {
  const criteria = input.item.criteria.filter(({ key }) => !input.omitted?.includes(key));
  const known = new Set(criteria.map(({ key }) => key));
  const unknown = Object.keys(input.marks)
    .filter((key) => !known.has(key))
    .map((key) => ({ path: key, rule: "marks.unknown-criterion", facts: { criterion: key } }));
  return [...unknown, ...criteria.flatMap((criterion) => markProblems({ ...input, criterion }))];
};

const markProblems = (input: {
  criterion: Criterion;
  marks: Readonly<Record<string, Centi>>;
  complete: boolean;
}): Problem[] => {
  const { key, name, minimum, maximum, step } = input.criterion;
  const mark = under(input.marks, key);
  if (mark === undefined) {
    return input.complete ? [{ path: key, rule: "marks.missing", facts: { criterion: name } }] : [];
  }
  if (!Number.isInteger(mark) || mark < minimum || mark > maximum) {
    const facts = { criterion: name, mark: shown(mark), minimum: shown(minimum), maximum: shown(maximum) };
    return [{ path: key, rule: "marks.out-of-range", facts }];
  }
  return (mark - minimum) % step === 0
    ? []
    : [
        {
          path: key,
          rule: "marks.off-step",
          facts: { criterion: name, mark: shown(mark), step: shown(step) },
        },
      ];
};

/** Also a mark that is no whole number of hundredths must be shown as it is. */
const shown = (centi: number): string =>
  Number.isInteger(centi) ? Decimal.text({ units: centi, digits: 2 }) : `${centi / 100}`;
