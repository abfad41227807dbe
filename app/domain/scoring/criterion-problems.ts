import * as Decimal from "#app/domain/shared/decimal.ts";
import type { Problem } from "./problem.ts";
import type { Criterion } from "./rule-set.ts";
import * as Wholes from "./wholes.ts";

/** What is wrong with one criterion: name, range, step, factor, levels. PURE. */
export const of = ({ criterion, path }: { criterion: Criterion; path: string }): Problem[] => [
  ...Wholes.named({ name: criterion.name, path: `${path}.name` }),
  ...rangeProblems({ criterion, path }),
  ...(Number.isInteger(criterion.factor) && criterion.factor >= 0
    ? []
    : [{ path: `${path}.factor`, rule: "rules.factor", facts: { value: criterion.factor } }]),
  ...levelProblems({ criterion, path }),
];

const rangeProblems = ({ criterion, path }: { criterion: Criterion; path: string }): Problem[] => {
  const { minimum, maximum, step } = criterion;
  if (![minimum, maximum, step].every(Number.isInteger)) {
    return [{ path, rule: "rules.not-whole", facts: { minimum, maximum, step } }];
  }
  if (maximum === 0 && minimum >= 0)
    return [{ path: `${path}.maximum`, rule: "rules.no-maximum", facts: {} }];
  if (minimum >= maximum)
    return [{ path: `${path}.minimum`, rule: "rules.range", facts: shown({ minimum, maximum }) }];
  if (step <= 0) return [{ path: `${path}.step`, rule: "rules.step", facts: shown({ step }) }];
  return (maximum - minimum) % step === 0
    ? []
    : [
        {
          path: `${path}.step`,
          rule: "rules.step-does-not-divide",
          facts: shown({ step, minimum, maximum }),
        },
      ];
};

const levelProblems = ({ criterion, path }: { criterion: Criterion; path: string }): Problem[] => {
  const { minimum, maximum, levels } = criterion;
  const seen = new Set<number>();
  return levels.flatMap(({ from }, index) => {
    const at = `${path}.levels[${index}].from`;
    if (!Number.isInteger(from) || from < minimum || from > maximum) {
      return [{ path: at, rule: "rules.level-outside", facts: shown({ from, minimum, maximum }) }];
    }
    if (seen.has(from)) return [{ path: at, rule: "rules.level-twice", facts: shown({ from }) }];
    seen.add(from);
    return [];
  });
};

/** Hundredths as points, for the sentence. */
const shown = (centi: Record<string, number>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(centi).map(([name, value]) => [
      name,
      Number.isInteger(value) ? Decimal.text({ units: value, digits: 2 }) : `${value / 100}`,
    ]),
  );
