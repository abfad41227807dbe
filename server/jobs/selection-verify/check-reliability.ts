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
  const errors = items.flatMap((item) => {
    const error = errorOf(item);
    return error === null ? [] : [item.share ** 2 * error];
  });
  const spread = variance(scores.map((score) => score / 100));
  if (people < LEAST || errors.length === 0 || spread === 0)
    return { people, mean, reliability: null, standardError: null };
  const squared = errors.reduce((all, each) => all + each, 0);
  const reliability = Math.min(1, Math.max(0, 1 - squared / spread));
  return {
    people,
    mean,
    reliability: Math.round(reliability * 10_000),
    standardError: Math.round(Math.sqrt(squared) * 100),
  };
}

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function variance(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const middle = average(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
}

/** What is left of the marks when people and judges are taken out, pooled over the panels, for the mean of the judges that count. */
function errorOf({ panels, counting }: Marks["items"][number]): number | null {
  let [squares, freedom] = [0, 0];
  for (const table of panels) {
    const judges = table[0]?.length ?? 0;
    if (table.length < 2 || judges < 2) continue;
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
  }
  return freedom === 0 || counting === 0 ? null : squares / freedom / counting;
}
