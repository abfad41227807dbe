import { type Refusal, refused } from "../shared/refusal.ts";
import type { FormItem } from "./scheme.ts";

/** What is filled in on a rating form: whole points for every item of it, and for nothing else. PURE. */
export type FilledForm = Readonly<Record<string, number>>;

export const isFilled = ({ form, points }: { form: readonly FormItem[]; points: FilledForm }): boolean =>
  form.every(({ key }) => points[key] !== undefined);

/** Null: filled in completely and within each item's range. `name`: who is rated. */
export function refuseForm(given: {
  form: readonly FormItem[];
  points: FilledForm;
  name: string;
}): { ok: false; refusal: Refusal } | null {
  const { form, points, name } = given;
  const missing = form.filter(({ key }) => points[key] === undefined);
  if (missing.length > 0)
    return refused("appraisal.items-missing", { name, items: missing.map(({ label }) => label) });
  for (const { key, label, maximum } of form) {
    const value = points[key] ?? 0;
    if (!Number.isInteger(value) || value < 0 || value > maximum)
      return refused("appraisal.item-out-of-range", { name, item: label, maximum });
  }
  const known = new Set(form.map(({ key }) => key));
  return Object.keys(points).every((key) => known.has(key))
    ? null
    : refused("appraisal.item-unknown", { name });
}

/**
 * A ballot rates everybody the link is for, each once and nobody else. Null: it does.
 */
export function refuseBallot(given: {
  form: readonly FormItem[];
  subjects: readonly { cadreId: string; name: string }[];
  ratings: readonly { cadreId: string; points: FilledForm }[];
}): { ok: false; refusal: Refusal } | null {
  const { form, subjects, ratings } = given;
  const rated = new Map(ratings.map(({ cadreId, points }) => [cadreId, points]));
  const known = new Set(subjects.map(({ cadreId }) => cadreId));
  if (rated.size !== ratings.length || ratings.some(({ cadreId }) => !known.has(cadreId)))
    return refused("appraisal.somebody-else-rated");
  const missing = subjects.filter(({ cadreId }) => !isFilled({ form, points: rated.get(cadreId) ?? {} }));
  if (missing.length > 0)
    return refused("appraisal.people-missing", { n: missing.length, names: missing.map(({ name }) => name) });
  for (const { cadreId, name } of subjects) {
    const no = refuseForm({ form, points: rated.get(cadreId) ?? {}, name });
    if (no !== null) return no;
  }
  return null;
}

/** Sum of a form on the scale of 100, in hundredths, rounded half up; null: the form has no points. */
export function onHundred({
  form,
  points,
}: {
  form: readonly FormItem[];
  points: FilledForm;
}): number | null {
  const maximum = form.reduce((sum, item) => sum + item.maximum, 0);
  if (maximum === 0) return null;
  const sum = form.reduce((total, { key }) => total + (points[key] ?? 0), 0);
  return Math.floor((2 * sum * 10_000 + maximum) / (2 * maximum));
}
