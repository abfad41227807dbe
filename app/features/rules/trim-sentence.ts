import type { TrimStep } from "#app/domain/scoring/rule-set.ts";

/** One row of the trim table as it works: for panels from `from` to `to` judges (null: and more). */
export type TrimSpan = { from: number; to: number | null; high: number; low: number };

/** What the table means from one judge on, in ascending order; rows of one size are read once. PURE. */
export function trimSpans(trim: readonly TrimStep[]): TrimSpan[] {
  const steps = [...trim].sort((a, b) => a.present - b.present).filter(({ present }) => present >= 1);
  const first = steps[0];
  const all = first === undefined || first.present > 1 ? [{ present: 1, high: 0, low: 0 }, ...steps] : steps;
  return all.flatMap((step, index) => {
    const next = all[index + 1];
    if (next?.present === step.present) return [];
    return [
      {
        from: step.present,
        to: next === undefined ? null : next.present - 1,
        high: step.high,
        low: step.low,
      },
    ];
  });
}
