import type { MentorshipView } from "#app/contracts/mentorship-views.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import {
  type MentorshipRight,
  mayManageMentorship,
  mayWriteAgreement,
  sideOf,
} from "#app/domain/access/mentorship.ts";
import { logMonths, type MentorCourse, mentorDue, ratingFromOn } from "#app/domain/growth/mentor-due.ts";
import { type RatingSide, seesRating, totalOf } from "#app/domain/growth/mentorship-forms.ts";
import { RATING_MOMENTS } from "#app/domain/growth/mentorship-life.ts";
import type { DbOrTx } from "#db/client.ts";
import { listMentorLogs, listMentorRatings, type PlacedMentorship } from "#db/queries/mentorships.ts";

type Logs = Awaited<ReturnType<typeof listMentorLogs>>;
type Ratings = Awaited<ReturnType<typeof listMentorRatings>>;
export type CoursedMentorship = {
  placed: PlacedMentorship;
  logs: Logs;
  ratings: Ratings;
  course: MentorCourse;
};

/** Mentorships with their logs and ratings. */
export async function withCourse(
  db: DbOrTx,
  rows: readonly PlacedMentorship[],
): Promise<CoursedMentorship[]> {
  const ids = rows.map(({ mentorship }) => mentorship.id);
  const [logs, ratings] = await Promise.all([listMentorLogs(db, ids), listMentorRatings(db, ids)]);
  return rows.map((placed) => {
    const { id, fromOn, toOn, perMonth } = placed.mentorship;
    const own = {
      logs: logs.filter(({ mentorshipId }) => mentorshipId === id),
      ratings: ratings.filter(({ mentorshipId }) => mentorshipId === id),
    };
    const logDays = own.logs.map(({ onDay }) => onDay);
    return { placed, ...own, course: { fromOn, toOn, perMonth, logDays, ratings: own.ratings } };
  });
}

export const rightOf = ({ mentor, reserve, keeperPath }: PlacedMentorship): MentorshipRight => ({
  ...{ menteeCadreId: reserve.cadreId, mentorCadreId: mentor.cadreId, keeperPath },
});

export const dueOf = ({ placed, course }: CoursedMentorship, today: string) =>
  placed.mentorship.status === "agreed" ? mentorDue(course, today) : [];

export function shownMentorship(
  coursed: CoursedMentorship,
  { viewer, today }: { viewer: Actor; today: string },
): MentorshipView {
  const { placed, logs, course } = coursed;
  const { mentorship } = placed;
  const { id, status, revision, basis, goals, perMonth, completion, fromOn, toOn } = mentorship;
  const side = sideOf(viewer, rightOf(placed));
  return {
    ...{ id, status, revision, basis, goals, perMonth, completion, fromOn, toOn, side, today },
    ...{ mentorName: placed.mentorName, mentorUnit: placed.mentorUnit },
    ...{ menteeName: placed.menteeName, menteeUnit: placed.menteeUnit },
    mentorSignedAt: mentorship.mentorSignedAt?.getTime() ?? null,
    menteeSignedAt: mentorship.menteeSignedAt?.getTime() ?? null,
    ...{ endedOn: mentorship.endedOn, endReason: mentorship.endReason },
    log: logs.map(({ id: logId, onDay, kind, content, at, byCadreId }) => ({
      ...{ id: logId, onDay, kind, content, at: at.getTime() },
      by: byCadreId === placed.reserve.cadreId ? "mentee" : "mentor",
    })),
    months: status === "proposed" || status === "declined" ? [] : logMonths(course, today),
    ratings: shownRatings(coursed, side),
    due: dueOf(coursed, today),
    may: mayOf(coursed, { viewer, side, today }),
  };
}

const shownRatings = ({ ratings }: CoursedMentorship, reader: RatingSide | null) =>
  ratings.map(({ moment, rater, at, points, statement }) => ({
    ...{ moment, rater, at: at.getTime() },
    shown: seesRating({ reader, written: ratings, moment, rater })
      ? { points, total: totalOf(points), statement }
      : null,
  }));

function mayOf(
  { placed, ratings }: CoursedMentorship,
  { viewer, side, today }: { viewer: Actor; side: RatingSide | null; today: string },
): MentorshipView["may"] {
  const { mentorship } = placed;
  const right = rightOf(placed);
  const proposed = mentorship.status === "proposed";
  const agreed = mentorship.status === "agreed";
  const signed = side === "mentor" ? mentorship.mentorSignedAt : mentorship.menteeSignedAt;
  const manages = mayManageMentorship(viewer, right);
  const open = RATING_MOMENTS.filter(
    (moment) =>
      today >= ratingFromOn(mentorship, moment) &&
      !ratings.some((each) => each.moment === moment && each.rater === side),
  );
  return {
    write: (proposed || agreed) && mayWriteAgreement(viewer, right),
    sign: proposed && side !== null && signed === null && mentorship.goals !== null,
    decline: proposed && side !== null,
    log: agreed && side !== null,
    rate: agreed && side !== null ? open : [],
    complete: agreed && manages,
    end: (proposed || agreed) && manages,
  };
}
