import type { Slot } from "./rotation-problem.ts";

/** A slot that two plans fill differently; a slot only one of them has has no one in the other. */
export type SlotChange = Pick<Slot, "communityId" | "area" | "period"> & {
  before: Pick<Slot, "a" | "b"> | null;
  after: Pick<Slot, "a" | "b"> | null;
  /** Who no longer holds the slot, and who does now; both empty where A and B changed over. */
  went: string[];
  came: string[];
};

/** Changed slots of two plans, in the order of periods, then as in the later plan. PURE. */
export function diffOf(given: { before: readonly Slot[]; after: readonly Slot[] }): SlotChange[] {
  const were = new Map(given.before.map((slot) => [keyOf(slot), slot]));
  const are = new Map(given.after.map((slot) => [keyOf(slot), slot]));
  const all = [...given.after, ...given.before.filter((slot) => !are.has(keyOf(slot)))];
  return all
    .flatMap((slot) => changeOf({ slot, was: were.get(keyOf(slot)), is: are.get(keyOf(slot)) }))
    .sort((one, other) => one.period - other.period);
}

const keyOf = ({ communityId, area, period }: Slot): string => `${communityId} ${area} ${period}`;

function changeOf(given: { slot: Slot; was: Slot | undefined; is: Slot | undefined }): SlotChange[] {
  const { slot, was, is } = given;
  if (was?.a === is?.a && was?.b === is?.b) return [];
  const { communityId, area, period } = slot;
  const [old, now] = [was, is].map((each) => (each === undefined ? [] : [each.a, each.b]));
  return [
    {
      ...{ communityId, area, period },
      before: was === undefined ? null : { a: was.a, b: was.b },
      after: is === undefined ? null : { a: is.a, b: is.b },
      went: (old ?? []).filter((id) => !now?.includes(id)),
      came: (now ?? []).filter((id) => !old?.includes(id)),
    },
  ];
}
