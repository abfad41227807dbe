import type { ExportFile } from "#app/contracts/selection-export.ts";
import { compared, type Part } from "./difference.ts";

type Contest = ExportFile["contests"][number];
type Marks = NonNullable<Contest["marks"]>;

/** Fewer people say nothing of how a contest measures. */
const LEAST = 3;

/** How well each contest measured, from the judges' totals: ρ = 1 − SE² / variance, SE² = Σ share² · error / judges. */
export function checkReliability({ contests }: ExportFile): Part {
  const marked = contests.flatMap((contest, at) =>
    contest.marks === null ? [] : [{ contest, at, marks: contest.marks }],
  );
  return {
    name: "reliability",
    checked: marked.length,
    differences: marked.flatMap(({ contest, at, marks }) => {
      const expected = measured(marks);
      const { people, mean, reliability, standardError } = contest;
      return compared({
        path: `contests[${at}]`,
        found: { people, mean, reliability, standardError },
        expected,
      });
    }),
    unproven: contests.flatMap(({ marks }, at) =>
      marks === null ? [{ path: `contests[${at}]`, why: "marks" as const }] : [],
    ),
  };
}

function measured({ scores, items }: Marks) {
  const people = scores.length;
  const sum = scores.reduce((all, score) => all + score, 0);
  const mean = people === 0 ? 0 : Math.floor((2 * sum + people) / (2 * people));
  const errors = items.map((item) => {
    const error = errorOf(item);
    return error === null ? null : item.share ** 2 * error;
  });
  const spread = variance(scores.map((score) => score / 100));
  if (people < LEAST || errors.length === 0 || errors.includes(null) || spread === 0)
    return { people, mean, reliability: null, standardError: null };
  const squared = errors.reduce<number>((all, each) => all + (each ?? 0), 0);
  const reliability = Math.min(1, Math.max(0, 1 - squared / spread));
  return {
    people,
    mean,
    reliability: Math.round(reliability * 10_000),
    standardError: Math.round(Math.sqrt(spread * (1 - reliability)) * 100),
  };
}

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function variance(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const middle = average(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
}

/**
 * What is left of the marks when people and judges are taken out, pooled over the panels, for the mean of a panel's judges.
 * Null: too few people were marked by a whole panel.
 */
function errorOf({ panels }: Marks["items"][number]): number | null {
  const told = panels.filter((table) => table.length > 1 && (table[0]?.length ?? 0) > 1);
  const people = told.reduce((sum, table) => sum + table.length, 0);
  if (people < LEAST) return null;
  let [squares, freedom, perJudge] = [0, 0, 0];
  for (const table of told) {
    const judges = table[0]?.length ?? 0;
    const grand = average(table.flat());
    const columns = Array.from({ length: judges }, (_, judge) =>
      average(table.map((row) => row[judge] ?? 0)),
    );
    for (const row of table) {
      const own = average(row);
      row.forEach((mark, judge) => {
        squares += (mark - own - (columns[judge] ?? 0) + grand) ** 2;
      });
    }
    freedom += (table.length - 1) * (judges - 1);
    perJudge += table.length / judges;
  }
  return ((squares / freedom) * perJudge) / people;
}
