import type { ExportedCandidate } from "#app/contracts/selection-export.ts";
import type { ExportedList } from "#app/contracts/selection-export-rules.ts";

export type Standing = {
  id: string;
  place: number;
  composite: number;
  facts: NonNullable<ExportedCandidate["facts"]>;
};
type Caps = Pick<ExportedList, "total" | "perSubdistrict" | "perCommunity" | "unitCaps">;
export type Stop = NonNullable<ExportedCandidate["blocked"]>;

/** The limits somebody counts towards, the outermost first. */
export function limitsOf(
  place: Pick<Standing["facts"], "subdistrictId" | "communityId">,
  caps: Caps,
): Stop[] {
  const limit = (
    level: "subdistrict" | "community",
    unitId: string | null,
    general: number | null,
  ): Stop[] => {
    if (unitId === null) return [];
    const atMost = caps.unitCaps.findLast((cap) => cap.unitId === unitId)?.atMost ?? general;
    return atMost === null ? [] : [{ level, unitId, atMost }];
  };
  return [
    { level: "total", unitId: null, atMost: caps.total },
    ...limit("subdistrict", place.subdistrictId, caps.perSubdistrict),
    ...limit("community", place.communityId, caps.perCommunity),
  ];
}

/** Seats from the top of the list; who finds a limit reached is passed over, with the outermost such limit. */
export function handOut<
  P extends { id: string; facts: Pick<Standing["facts"], "subdistrictId" | "communityId"> },
>(ordered: readonly P[], caps: Caps): { selected: Set<string>; blocked: Map<string, Stop> } {
  const given: Record<string, number> = {};
  const selected = new Set<string>();
  const blocked = new Map<string, Stop>();
  for (const { id, facts } of ordered) {
    const limits = limitsOf(facts, caps);
    const reached = limits.find(({ unitId, atMost }) => (given[unitId ?? ""] ?? 0) >= atMost);
    if (reached !== undefined) {
      blocked.set(id, reached);
      continue;
    }
    selected.add(id);
    for (const key of ["", facts.subdistrictId, facts.communityId]) {
      if (key !== null) given[key] = (given[key] ?? 0) + 1;
    }
  }
  return { selected, blocked };
}
