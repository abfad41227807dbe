import { uuidv7 } from "uuidv7";
import type { Tx } from "#db/client.ts";
import { endOpenTrials } from "#db/queries/growth-records.ts";
import { endOpenMentorships } from "#db/queries/mentorships.ts";
import { tell } from "#db/queries/notifications.ts";

/** What runs for an entry in the reserve ends with it: trial posts, and the mentorship, of which the mentor is told. */
export async function endWithEntry(
  tx: Tx,
  given: { reserveIds: readonly string[]; leftOn: string; reason: string; by: string | null; now: Date },
): Promise<void> {
  const { reserveIds, leftOn, reason, by, now } = given;
  await endOpenTrials(tx, { reserveIds, opinion: reason, decidedBy: by, decidedAt: now });
  const ended = await endOpenMentorships(tx, {
    ...{ reserveIds, endedOn: leftOn, endReason: `出库，帮带随之终止：${reason}` },
  });
  await tell(
    tx,
    ended.map(({ mentorship, mentor, mentorName, menteeName }) => ({
      ...{ id: uuidv7(), cadreId: mentor.cadreId, kind: "mentorshipEnded" as const, path: "/my/growth" },
      // Without the reason: messages may go to a group.
      params: { name: menteeName, mentor: mentorName, day: leftOn, moment: "leftReserve" },
      ...{ topic: `mentorship:${mentorship.id}:ended`, at: now },
    })),
  );
}
