import { EndMentorship } from "#app/contracts/mentorship.ts";
import { mayManageMentorship } from "#app/domain/access/mentorship.ts";
import { dayOf } from "#app/text/time.ts";
import { updateMentorship } from "#db/queries/mentorships.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadMentorship, recorded, refuseState } from "./mentorship-facts.ts";

/** Taken back or broken off before its time, with the reason. What was written stays. */
export const endMentorship = defineCommand({
  name: "mentorship.end",
  input: EndMentorship,
  load: ({ tx, input: { mentorshipId }, actor }) => loadMentorship({ tx, mentorshipId, actor }),
  allow: ({ actor, facts }) => mayManageMentorship(actor, facts.right),
  run({ input: { mentorshipId, reason }, facts, now }) {
    const no = refuseState(facts.mentorship.status, ["proposed", "agreed"]);
    if (no !== null) return no;
    const ending = { status: "ended" as const, endedOn: dayOf(now), endReason: reason };
    return done(
      {},
      { write: (tx) => updateMentorship(tx, { mentorshipId, ...ending }), ...recorded({ mentorshipId }) },
    );
  },
});
