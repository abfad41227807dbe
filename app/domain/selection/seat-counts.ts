import type { Caps, Place } from "./seats.ts";

/** The same seats as `Seats`, for thousands of draws over the same people: units numbered once, nothing allocated later. PURE. */
export class SeatCounts {
  readonly #total: number;
  /** Index of each person's unit; where there is no cap, one that never fills. */
  readonly #subdistrict: Uint32Array;
  readonly #community: Uint32Array;
  readonly #atMost: number[] = [Number.POSITIVE_INFINITY];
  readonly #taken: Float64Array;
  left = 0;

  constructor({ places, caps }: { places: readonly Place[]; caps: Caps }) {
    this.#total = caps.total;
    const own = new Map(caps.unitCaps.map(({ unitId, atMost }) => [unitId, atMost]));
    const known = new Map<string, number>();
    const index = (unitId: string | null, general: number | null): number => {
      const atMost = unitId === null ? null : (own.get(unitId) ?? general);
      if (unitId === null || atMost === null) return 0;
      const found = known.get(unitId) ?? this.#atMost.push(atMost) - 1;
      known.set(unitId, found);
      return found;
    };
    this.#subdistrict = Uint32Array.from(places, (each) => index(each.subdistrictId, caps.perSubdistrict));
    this.#community = Uint32Array.from(places, (each) => index(each.communityId, caps.perCommunity));
    this.#taken = new Float64Array(this.#atMost.length);
  }

  reset(): void {
    this.left = this.#total;
    this.#taken.fill(0);
  }

  take(person: number): boolean {
    const [subdistrict, community] = [this.#subdistrict[person] ?? 0, this.#community[person] ?? 0];
    if (this.left === 0 || this.#isFull(subdistrict) || this.#isFull(community)) return false;
    this.left -= 1;
    this.#taken[subdistrict] = (this.#taken[subdistrict] ?? 0) + 1;
    this.#taken[community] = (this.#taken[community] ?? 0) + 1;
    return true;
  }

  #isFull(unit: number): boolean {
    return (this.#taken[unit] ?? 0) >= (this.#atMost[unit] ?? 0);
  }
}
