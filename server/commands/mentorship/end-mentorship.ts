import { uuidv7 } from "uuidv7";
import { EndMentorship } from "#app/contracts/mentorship.ts";
import { mayManageMentorship } from "#app/domain/access/mentorship.ts";
import { dayOf } from "#app/text/time.ts";
import { updateMentorship } from "#db/queries/mentorships.ts";
import { tell } from "#db/queries/notifications.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadMentorship, recorded, refuseState } from "./mentorship-facts.ts";

/** Taken back or broken off before its time, with the reason; both are told. What was written stays. */
export const endMentorship = defineCommand({
  name: "mentorship.end",
  input: EndMentorship,
  load: ({ tx, input: { mentorshipId }, actor }) => loadMentorship({ tx, mentorshipId, actor }),
  allow: ({ actor, facts }) => mayManageMentorship(actor, facts.right),
  run({ input: { mentorshipId, reason }, facts, now }) {
    const no = refuseState(facts.mentorship.status, ["proposed", "agreed"]);
    if (no !== null) return no;
    const endedOn = dayOf(now);
    const { mentor, reserve, mentorName, menteeName } = facts;
    // Without the reason: messages may go to a group.
    const notices = [mentor.cadreId, reserve.cadreId].map((cadreId) => ({
      ...{ id: uuidv7(), cadreId, kind: "mentorshipEnded" as const, path: "/my/mentoring", at: now },
      ...{ params: { name: menteeName, mentor: mentorName, day: endedOn } },
      topic: `mentorship:${mentorshipId}:ended`,
    }));
    return done(
      {},
      {
        async write(tx) {
          await updateMentorship(tx, { mentorshipId, status: "ended", endedOn, endReason: reason });
          await tell(tx, notices);
        },
        ...recorded({ mentorshipId }),
      },
    );
  },
});
