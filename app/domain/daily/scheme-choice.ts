import { liesIn } from "../access/actor.ts";
import type { SchemeBody } from "./scheme.ts";

/**
 * Which scheme holds where and when: of the schemes that hold in a month, the one of the nearest unit upwards. A scheme
 * that has ended still holds for its own months, so that a past month is always counted as it was. PURE.
 */
export type SchemeSpan = {
  unitPath: string;
  status: "draft" | "inForce" | "ended";
  /** First and last month, YYYY-MM; without a last one it goes on. */
  fromMonth: string | null;
  toMonth: string | null;
};
export type KnownScheme = SchemeSpan & { id: string; name: string; body: SchemeBody };

export const holdsIn = ({ status, fromMonth, toMonth }: SchemeSpan, month: string): boolean =>
  status !== "draft" && fromMonth !== null && fromMonth <= month && (toMonth === null || month <= toMonth);

/** Null: no unit from here upwards has a scheme for the month. */
export function schemeFor<S extends SchemeSpan>({
  schemes,
  unitPath,
  month,
}: {
  schemes: readonly S[];
  unitPath: string;
  month: string;
}): S | null {
  let nearest: S | null = null;
  for (const scheme of schemes) {
    if (!liesIn(unitPath, scheme.unitPath) || !holdsIn(scheme, month)) continue;
    if (nearest === null || scheme.unitPath.length > nearest.unitPath.length) nearest = scheme;
  }
  return nearest;
}
