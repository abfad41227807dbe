import { ALIKE_FROM, likenessOf } from "../duplicates.ts";
import type { RecordKind } from "../work-record.ts";

/** Likely duplicates: one person, day and kind, no other building, and texts that are alike. PURE. */
export type Told = {
  cadreId: string;
  happenedOn: string;
  kind: RecordKind;
  building: string | null;
  content: string;
};
export type Twin<S> = { source: S; told: Told };

const keyOf = ({ cadreId, happenedOn, kind }: Told): string => `${cadreId} ${happenedOn} ${kind}`;

/** Of one person, day and kind; nobody has more, and a file that says so must not be compared row by row with itself. */
const MOST_COMPARED = 20;

const sameBuilding = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one === other;

/** Holds what is known, by person, day and kind. `S` says where it is known from. */
export class TwinIndex<S> {
  readonly #known = new Map<string, Twin<S>[]>();

  add(twin: Twin<S>): void {
    const key = keyOf(twin.told);
    const known = this.#known.get(key);
    if (known === undefined) this.#known.set(key, [twin]);
    else if (known.length < MOST_COMPARED) known.push(twin);
  }

  /** The one most alike. */
  find(told: Told): Twin<S> | null {
    let best: { twin: Twin<S>; likeness: number } | null = null;
    for (const twin of this.#known.get(keyOf(told)) ?? []) {
      if (!sameBuilding(twin.told.building, told.building)) continue;
      const likeness = likenessOf(twin.told.content, told.content);
      if (likeness >= ALIKE_FROM && likeness > (best?.likeness ?? 0)) best = { twin, likeness };
    }
    return best?.twin ?? null;
  }
}
