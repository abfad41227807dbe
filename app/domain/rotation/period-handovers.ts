import type { WorkArea } from "../daily/work-record.ts";
import { handoverState, type Signatures } from "./handover-life.ts";
import type { RotationPost, Slot } from "./rotation-problem.ts";

/** Who hands a post to whom at the beginning of a period. */
export type PostMove = { communityId: string; area: WorkArea; fromId: string; toId: string };

export const postKey = ({ communityId, area }: { communityId: string; area: WorkArea }): string =>
  `${communityId}/${area}`;

/** A of the period before → A of the period, where they differ; before period 0 the incumbents lead. PURE. */
export function movesInto(given: {
  period: number;
  /** Of the period and of the one before. */
  slots: readonly Slot[];
  posts: readonly RotationPost[];
}): PostMove[] {
  const { period, slots, posts } = given;
  const before = new Map(
    period === 0
      ? posts.map((post) => [postKey(post), post.incumbentA])
      : slots.filter((slot) => slot.period === period - 1).map((slot) => [postKey(slot), slot.a]),
  );
  return slots
    .filter((slot) => slot.period === period)
    .flatMap(({ communityId, area, a }) => {
      const fromId = before.get(postKey({ communityId, area }));
      return fromId === undefined || fromId === a ? [] : [{ communityId, area, fromId, toId: a }];
    });
}

type Opened = PostMove & Signatures & { id: string };

/**
 * What is to be done so that the handovers of a period are those the plan in force asks for. After a change of the plan a
 * handover nobody has signed follows it; a signed one stays as it was signed.
 */
export function periodHandovers<T extends Opened>(given: {
  moves: readonly PostMove[];
  opened: readonly T[];
}): { open: PostMove[]; redirect: { handover: T; move: PostMove }[]; drop: T[] } {
  const { moves, opened } = given;
  const wanted = new Map(moves.map((move) => [postKey(move), move]));
  const known = new Set(opened.map(postKey));
  const unsigned = opened.filter((each) => handoverState(each) === "open");
  return {
    open: moves.filter((move) => !known.has(postKey(move))),
    redirect: unsigned.flatMap((handover) => {
      const move = wanted.get(postKey(handover));
      const same = move?.fromId === handover.fromId && move?.toId === handover.toId;
      return move === undefined || same ? [] : [{ handover, move }];
    }),
    drop: unsigned.filter((handover) => !wanted.has(postKey(handover))),
  };
}
