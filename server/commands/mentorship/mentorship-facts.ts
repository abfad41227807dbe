import type { Actor } from "#app/domain/access/actor.ts";
import { type MentorshipRight, mayReadMentorship, sideOf } from "#app/domain/access/mentorship.ts";
import type { MentorCourse } from "#app/domain/growth/mentor-due.ts";
import type { MentorshipState } from "#app/domain/growth/mentorship-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import {
  listMentorLogs,
  listMentorRatings,
  lockMentorship,
  type PlacedMentorship,
} from "#db/queries/mentorships.ts";

const rightOf = ({ mentor, reserve, keeperPath }: PlacedMentorship): MentorshipRight => ({
  ...{ menteeCadreId: reserve.cadreId, mentorCadreId: mentor.cadreId, keeperPath },
});

/** A mentorship under its lock; null also for who may not know of it. */
export async function loadMentorship({
  tx,
  mentorshipId,
  actor,
}: {
  tx: Tx;
  mentorshipId: string;
  actor: Actor;
}) {
  const found = await lockMentorship(tx, mentorshipId);
  if (found === null || !mayReadMentorship(actor, rightOf(found))) return null;
  return { ...found, right: rightOf(found), side: sideOf(actor, rightOf(found)) };
}
export type MentorshipFacts = NonNullable<Awaited<ReturnType<typeof loadMentorship>>>;

/** The same with its log and ratings. */
export async function loadCourse(given: { tx: Tx; mentorshipId: string; actor: Actor }) {
  const facts = await loadMentorship(given);
  return facts === null ? null : { ...facts, course: await courseOf(given.tx, facts.mentorship) };
}

async function courseOf(db: DbOrTx, mentorship: PlacedMentorship["mentorship"]): Promise<MentorCourse> {
  const [logs, ratings] = [
    await listMentorLogs(db, [mentorship.id]),
    await listMentorRatings(db, [mentorship.id]),
  ];
  const { fromOn, toOn, perMonth } = mentorship;
  return { fromOn, toOn, perMonth, logDays: logs.map(({ onDay }) => onDay), ratings };
}

const WRONG_STATE = {
  proposed: "mentorship.not-agreed",
  agreed: "mentorship.agreed-already",
  completed: "mentorship.over",
  ended: "mentorship.over",
  declined: "mentorship.over",
} as const satisfies Record<MentorshipState, string>;

/** Null: the mentorship is in one of the states. */
export const refuseState = (status: MentorshipState, wanted: readonly MentorshipState[]) =>
  wanted.includes(status) ? null : refused(WRONG_STATE[status]);

export const refuseRevision = (known: number, sent: number) =>
  known === sent ? null : refused("mentorship.changed-meanwhile");

export const accountOf = (actor: Actor): string | null => (actor.kind === "account" ? actor.accountId : null);

/** Belongs to no contest. Details hold ids, days and counts, never names or words. */
export const recorded = (details: Record<string, unknown>) => ({
  audit: { contestId: null, details },
  events: [],
});
