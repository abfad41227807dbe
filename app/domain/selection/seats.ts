import type { PostList } from "./selection-rules.ts";

/** Where somebody stands in the nested caps: community within subdistrict within the whole list. */
export type Place = { communityId: string | null; subdistrictId: string | null };
/** The full cap that stood in the way: the outermost one. */
export type Blocked =
  | { level: "total"; unitId: null; atMost: number }
  | { level: "subdistrict" | "community"; unitId: string; atMost: number };

export type Caps = Pick<PostList, "total" | "perSubdistrict" | "perCommunity" | "unitCaps">;

/**
 * Seats of one list, given away from the top. For nested caps going down the list and skipping who finds a cap full is
 * optimal (a laminar matroid). Holds a count for each unit only, so that a list of any length streams through it.
 */
export class Seats {
  readonly #caps: Caps;
  readonly #own: ReadonlyMap<string, number>;
  readonly #taken = new Map<string, number>();
  #total = 0;

  constructor(caps: Caps) {
    this.#caps = caps;
    this.#own = new Map(caps.unitCaps.map(({ unitId, atMost }) => [unitId, atMost]));
  }

  /** Null: the seat is taken. */
  take(place: Place): Blocked | null {
    const blocked = this.blocking(place);
    if (blocked !== null) return blocked;
    this.#total += 1;
    for (const unitId of [place.subdistrictId, place.communityId]) {
      if (unitId !== null) this.#taken.set(unitId, (this.#taken.get(unitId) ?? 0) + 1);
    }
    return null;
  }

  /** What stands in the way just now; null: there is a seat. Takes nothing. */
  blocking({ subdistrictId, communityId }: Place): Blocked | null {
    const { total, perSubdistrict, perCommunity } = this.#caps;
    if (this.#total >= total) return { level: "total", unitId: null, atMost: total };
    return (
      this.#full({ level: "subdistrict", unitId: subdistrictId, general: perSubdistrict }) ??
      this.#full({ level: "community", unitId: communityId, general: perCommunity })
    );
  }

  /** The smallest unit around a place of which every seat is taken, "" for the whole list; null: there is a seat. */
  innermostFull({ communityId, subdistrictId }: Place): string | null {
    const { total, perSubdistrict, perCommunity } = this.#caps;
    const full =
      this.#full({ level: "community", unitId: communityId, general: perCommunity }) ??
      this.#full({ level: "subdistrict", unitId: subdistrictId, general: perSubdistrict });
    return full?.unitId ?? (this.#total >= total ? "" : null);
  }

  #full(asked: {
    level: "subdistrict" | "community";
    unitId: string | null;
    general: number | null;
  }): Blocked | null {
    const { level, unitId, general } = asked;
    if (unitId === null) return null;
    const atMost = this.#own.get(unitId) ?? general;
    return atMost !== null && (this.#taken.get(unitId) ?? 0) >= atMost ? { level, unitId, atMost } : null;
  }
}

/** Who of an ordered list gets a seat, and what stood in the way of the others. PURE. */
export function fillSeats<C extends Place & { id: string }>({
  ordered,
  caps,
}: {
  ordered: readonly C[];
  caps: Caps;
}): { selected: string[]; blocked: Map<string, Blocked> } {
  const seats = new Seats(caps);
  const [selected, blocked]: [string[], Map<string, Blocked>] = [[], new Map()];
  for (const candidate of ordered) {
    const outcome = seats.take(candidate);
    if (outcome === null) selected.push(candidate.id);
    else blocked.set(candidate.id, outcome);
  }
  return { selected, blocked };
}
