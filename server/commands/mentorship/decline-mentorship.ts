import { DeclineMentorship } from "#app/contracts/mentorship.ts";
import { dayOf } from "#app/text/time.ts";
import { updateMentorship } from "#db/queries/mentorships.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadMentorship, recorded, refuseState } from "./mentorship-facts.ts";

/** One of the two says no to a proposal, with the reason; the reserve is without a mentor again. */
export const declineMentorship = defineCommand({
  name: "mentorship.decline",
  input: DeclineMentorship,
  load: ({ tx, input: { mentorshipId }, actor }) => loadMentorship({ tx, mentorshipId, actor }),
  allow: ({ facts }) => facts.side !== null,
  run({ input: { mentorshipId, reason }, facts, now }) {
    const no = refuseState(facts.mentorship.status, ["proposed"]);
    if (no !== null) return no;
    const ending = { status: "declined" as const, endedOn: dayOf(now), endReason: reason };
    return done(
      {},
      {
        write: (tx) => updateMentorship(tx, { mentorshipId, ...ending }),
        ...recorded({ mentorshipId, side: facts.side }),
      },
    );
  },
});
