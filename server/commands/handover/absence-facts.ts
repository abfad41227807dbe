import type { Actor } from "#app/domain/access/actor.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { mayHeadCommunity } from "#app/domain/access/rotation.ts";
import type { AbsenceMove } from "#app/domain/rotation/absence-handovers.ts";
import { dueOnOf } from "#app/domain/rotation/handover-life.ts";
import { postKey } from "#app/domain/rotation/period-handovers.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import {
  type AbsenceRow,
  type HandoverRow,
  listAbsenceHandovers,
  listPostsOf,
  listStandIns,
  lockAbsence,
  saveHandovers,
} from "#db/queries/handovers.ts";
import { done } from "#server/commands/define-command.ts";
import { accountOf, newHandover, recorded } from "./handover-facts.ts";
import { tellOpened } from "./handover-news.ts";

/** An absence under its lock, with the posts of whom it is about, who acts, and the handovers it has. */
export async function loadAbsence(tx: Tx, absenceId: string) {
  const absence = await lockAbsence(tx, absenceId);
  if (absence === null) return null;
  const [led, standIns, opened] = await Promise.all([
    listPostsOf(tx, absence.cadreId),
    listStandIns(tx, [absenceId]),
    listAbsenceHandovers(tx, [absenceId]),
  ]);
  return {
    ...{ absence, standIns, opened },
    led: led.map(({ slot, ...post }) => ({ ...post, slot: { ...slot, a: slot.aId, b: slot.bId } })),
  };
}
export type AbsenceFacts = NonNullable<Awaited<ReturnType<typeof loadAbsence>>>;

/** Who is away, and the heads of the communities where this person leads. */
export const mayOpenFor = ({ actor, facts }: { actor: Actor; facts: AbsenceFacts }): boolean =>
  actor.kind === "system" ||
  isOwn(actor, facts.absence.cadreId) ||
  facts.led.some(
    ({ slot, communityPath }) =>
      slot.a === facts.absence.cadreId && mayHeadCommunity(actor, { communityPath, concerned: [] }),
  );

/** Opens what is not yet there, and tells both of each. */
export function openMoves(given: {
  facts: AbsenceFacts;
  kind: "absence" | "return";
  /** See `dueOnOf`. */
  onDay: string;
  moves: readonly AbsenceMove[];
  actor: Actor;
  now: Date;
}) {
  const { facts, kind, onDay, moves, actor, now } = given;
  if (moves.length === 0)
    return kind === "absence" ? refused("handover.nobody-to-brief") : refused("handover.nobody-to-report");
  const known = new Set(facts.opened.filter((each) => each.kind === kind).map(postKey));
  const absenceId = facts.absence.id;
  const rows: HandoverRow[] = moves
    .filter((move) => !known.has(postKey(move)))
    .map(({ planId, ...move }) =>
      newHandover({
        ...{ planId, kind, move, dueOn: dueOnOf(kind, onDay), absenceId, period: null },
        ...{ openedBy: accountOf(actor), openedAt: now },
      }),
    );
  if (rows.length === 0) return refused("handover.opened-already");
  return done(
    { handoverIds: rows.map(({ id }) => id) },
    {
      async write(tx: Tx) {
        await saveHandovers(tx, rows);
        await tellOpened(tx, { rows, at: now });
      },
      ...recorded({ absenceId, kind, opened: rows.length }),
    },
  );
}

export const refuseCancelled = ({ cancelledAt }: Pick<AbsenceRow, "cancelledAt">) =>
  cancelledAt === null ? null : refused("handover.absence-cancelled");
