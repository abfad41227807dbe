import { uuidv7 } from "uuidv7";
import { WriteMentorLog } from "#app/contracts/mentorship.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { saveMentorLog } from "#db/queries/mentorships.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountOf, loadMentorship, recorded, refuseState } from "./mentorship-facts.ts";

/** A line of what the two did together, by either of them. It stays as it was written. */
export const writeMentorLog = defineCommand({
  name: "mentorship.write-log",
  input: WriteMentorLog,
  load: ({ tx, input: { mentorshipId }, actor }) => loadMentorship({ tx, mentorshipId, actor }),
  allow: ({ facts }) => facts.side !== null,
  run({ input, facts, actor, now }) {
    const { mentorship, side } = facts;
    const no = refuseState(mentorship.status, ["agreed"]);
    if (no !== null) return no;
    if (input.onDay > dayOf(now)) return refused("mentorship.day-in-future");
    if (input.onDay < mentorship.fromOn || input.onDay > mentorship.toOn)
      return refused("mentorship.day-outside", { from: mentorship.fromOn, to: mentorship.toOn });
    const id = uuidv7();
    return done(
      { logId: id },
      {
        write: (tx) => saveMentorLog(tx, { ...input, id, accountId: accountOf(actor), at: now }),
        ...recorded({ mentorshipId: mentorship.id, day: input.onDay, side }),
      },
    );
  },
});
