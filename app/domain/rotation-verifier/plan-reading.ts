import type {
  Breach,
  RotationMember,
  RotationPost,
  RotationProblem,
  Slot,
} from "../rotation/rotation-problem.ts";

/** A plan laid out by post and period, and its settings laid out by person. PURE. */
export type PlanReading = {
  problem: RotationProblem;
  /** Per post, in the order of the problem: its slot per period; undefined where there is none. */
  rows: readonly { post: RotationPost; slots: readonly (Slot | undefined)[] }[];
  /** Slots that belong nowhere: an unknown post, a period outside, or a second one for the same post and period. */
  strays: readonly Slot[];
  members: ReadonlyMap<string, RotationMember>;
  isAway: (personId: string, period: number) => boolean;
  isBarred: (personId: string, communityId: string) => boolean;
  areApart: (personId: string, otherId: string) => boolean;
};

type Place = { communityId: string; area: string };
const placeKey = ({ communityId, area }: Place): string => `${communityId} ${area}`;

export function readPlan({
  problem,
  slots,
}: {
  problem: RotationProblem;
  slots: readonly Slot[];
}): PlanReading {
  const rows = problem.posts.map((post) => ({
    post,
    slots: new Array<Slot | undefined>(problem.periods).fill(undefined),
  }));
  const rowOf = new Map(rows.map((row) => [placeKey(row.post), row]));
  const strays: Slot[] = [];
  for (const slot of slots) {
    const row = rowOf.get(placeKey(slot));
    const known = row !== undefined && slot.period in row.slots && row.slots[slot.period] === undefined;
    if (known) row.slots[slot.period] = slot;
    else strays.push(slot);
  }
  const away = new Set(problem.away.map(({ personId, period }) => `${personId} ${period}`));
  const barred = new Set(problem.barred.map(({ personId, communityId }) => `${personId} ${communityId}`));
  const apart = new Set(problem.apart.map(({ personId, otherId }) => `${personId} ${otherId}`));
  return {
    ...{ problem, rows, strays },
    members: new Map(problem.members.map((member) => [member.personId, member])),
    isAway: (personId, period) => away.has(`${personId} ${period}`),
    isBarred: (personId, communityId) => barred.has(`${personId} ${communityId}`),
    areApart: (one, other) => apart.has(`${one} ${other}`) || apart.has(`${other} ${one}`),
  };
}

/** A breach at a slot. */
export const at = (
  { communityId, area, period }: Pick<Slot, "communityId" | "area" | "period">,
  rule: Breach["rule"],
  personIds: readonly string[],
): Breach => ({ rule, communityId, area, period, personIds });
