import { refused } from "../shared/refusal.ts";
import { shiftMonth } from "./month.ts";
import { holdsIn, type SchemeSpan, schemeFor } from "./scheme-choice.ts";

/**
 * From when and until when a scheme may hold. A month is closed once it is over and was counted by some scheme: its
 * points stand. So a scheme begins with a month that is not closed, after every other of its unit, and ends no earlier
 * than the month before the present one. Months are YYYY-MM. PURE.
 */
type Span = SchemeSpan & { id: string; unitId: string };
type Refused = ReturnType<typeof refused>;

/** How far back a unit's first scheme may reach: January of the year before. */
const earliest = (current: string): string => `${Number(current.slice(0, 4)) - 1}-01`;

export function refuseBeginning(given: {
  schemes: readonly Span[];
  scheme: Span;
  fromMonth: string;
  current: string;
}): Refused | null {
  const { schemes, scheme, fromMonth, current } = given;
  if (fromMonth < earliest(current)) return refused("scheme.month-too-early", { month: earliest(current) });
  for (let month = fromMonth; month < current; month = shiftMonth(month, 1)) {
    const counted = schemeFor({ schemes, unitPath: scheme.unitPath, month });
    if (counted !== null) return refused("scheme.month-closed", { month, current });
  }
  const later = schemes.find(
    (each) =>
      each.unitId === scheme.unitId &&
      each.status !== "draft" &&
      each.fromMonth !== null &&
      each.fromMonth >= fromMonth,
  );
  return later === undefined ? null : refused("scheme.later-one-exists", { month: later.fromMonth ?? "" });
}

/** Schemes of the unit that the new one takes over from: they end with the month before it. */
export const endedBy = <S extends Span>(given: {
  schemes: readonly S[];
  scheme: Span;
  fromMonth: string;
}): S[] =>
  given.schemes.filter(
    (each) =>
      each.id !== given.scheme.id && each.unitId === given.scheme.unitId && holdsIn(each, given.fromMonth),
  );

export function refuseEnding(given: { scheme: Span; toMonth: string; current: string }): Refused | null {
  const { scheme, toMonth, current } = given;
  if (scheme.status !== "inForce" || scheme.fromMonth === null) return refused("scheme.not-in-force");
  if (scheme.fromMonth > current) return refused("scheme.not-begun", { month: scheme.fromMonth });
  if (toMonth < scheme.fromMonth) return refused("scheme.end-before-beginning", { month: scheme.fromMonth });
  const closed = shiftMonth(current, -1);
  return toMonth < closed ? refused("scheme.month-counted", { month: closed }) : null;
}

/** Before its first month a scheme may be taken back and mended. */
export const refuseRecall = (given: { scheme: Span; current: string }): Refused | null => {
  const { scheme, current } = given;
  if (scheme.status !== "inForce" || scheme.fromMonth === null) return refused("scheme.not-in-force");
  return scheme.fromMonth > current ? null : refused("scheme.begun", { month: scheme.fromMonth });
};

/** The scheme that a recalled one had taken over from. */
export const reopenedBy = <S extends Span>(given: { schemes: readonly S[]; scheme: Span }): S[] => {
  const { schemes, scheme } = given;
  const before = scheme.fromMonth === null ? null : shiftMonth(scheme.fromMonth, -1);
  return schemes.filter(
    (each) => each.unitId === scheme.unitId && each.status === "ended" && each.toMonth === before,
  );
};
