import { uuidv7 } from "uuidv7";
import { type MentorDue, mentorDue } from "#app/domain/growth/mentor-due.ts";
import type { DbOrTx } from "#db/client.ts";
import {
  listAgreedWithin,
  listMentorLogs,
  listMentorRatings,
  type PlacedMentorship,
} from "#db/queries/mentorships.ts";
import type { NewNotification } from "#db/queries/notifications.ts";

/** Whom to tell what of all mentorships on a day. A topic tells it once: the month of a log, the moment of a rating. */
export async function mentorReminders(
  db: DbOrTx,
  { today, now }: { today: string; now: Date },
): Promise<NewNotification[]> {
  const rows = await listAgreedWithin(db, [""]);
  const ids = rows.map(({ mentorship }) => mentorship.id);
  const [logs, ratings] = [await listMentorLogs(db, ids), await listMentorRatings(db, ids)];
  return rows.flatMap((row) => {
    const { id, fromOn, toOn, perMonth } = row.mentorship;
    const mine = <R extends { mentorshipId: string }>(each: R) => each.mentorshipId === id;
    const logDays = logs.filter(mine).map(({ onDay }) => onDay);
    const course = { fromOn, toOn, perMonth, logDays, ratings: ratings.filter(mine) };
    return mentorDue(course, today).map((due) => noticeOf({ row, due, now }));
  });
}

function noticeOf({ row, due, now }: { row: PlacedMentorship; due: MentorDue; now: Date }): NewNotification {
  const { mentorship, mentor, reserve, mentorName, menteeName } = row;
  const names = { name: menteeName, mentor: mentorName };
  const base = { id: uuidv7(), path: "/my/mentoring", at: now };
  if (due.kind === "log")
    return {
      ...{ ...base, cadreId: mentor.cadreId, kind: "mentorLogDue" },
      ...{ params: { ...names, month: due.month, n: due.missing }, topic: `${mentorship.id}:${due.month}` },
    };
  return {
    ...{ ...base, cadreId: due.rater === "mentor" ? mentor.cadreId : reserve.cadreId },
    ...{ kind: "mentorRatingDue", params: { ...names, moment: due.moment } },
    topic: `${mentorship.id}:${due.moment}`,
  };
}
