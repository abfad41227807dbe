import { addDays } from "./day-span.ts";
import type { HeldPost } from "./stand-in-spans.ts";

export type Stint = Omit<HeldPost, "a" | "b"> & { role: "a" | "b"; partnerId: string };

/** What one person leads and stands in at, the earliest first; periods that follow each other with the same partner are one. PURE. */
export function stintsOf(personId: string, held: readonly HeldPost[]): Stint[] {
  const stints: Stint[] = [];
  const own = held
    .filter(({ a, b }) => a === personId || b === personId)
    .sort((one, other) =>
      one.fromOn < other.fromOn ? -1 : one.fromOn > other.fromOn ? 1 : one.a === personId ? -1 : 1,
    );
  for (const { a, b, communityId, area, fromOn, toOn } of own) {
    const role = a === personId ? "a" : "b";
    const partnerId = role === "a" ? b : a;
    const before = stints.find(
      (each) =>
        each.communityId === communityId &&
        each.area === area &&
        each.role === role &&
        each.partnerId === partnerId &&
        addDays(each.toOn, 1) === fromOn,
    );
    if (before !== undefined) before.toOn = toOn;
    else stints.push({ communityId, area, fromOn, toOn, role, partnerId });
  }
  return stints;
}
