import { EndMentor } from "#app/contracts/mentorship.ts";
import { mayAppointMentor } from "#app/domain/access/mentorship.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { listCurrentMentorships, lockMentor, updateMentor } from "#db/queries/mentorships.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { menteesOf } from "#server/mentoring/match-facts.ts";
import { recorded } from "./mentorship-facts.ts";

/** No mentor any more; whoever still has mentees ends those mentorships first. */
export const endMentor = defineCommand({
  name: "mentor.end",
  input: EndMentor,
  async load({ tx, input }) {
    const found = await lockMentor(tx, input.mentorId);
    return found === null
      ? null
      : { ...found, mentees: menteesOf(await listCurrentMentorships(tx), found.mentor.id) };
  },
  allow: ({ actor, facts }) =>
    mayAppointMentor(actor, { cadreId: facts.mentor.cadreId, unitPath: facts.scopePath }),
  run({ input: { mentorId }, facts, now }) {
    const { mentor, mentees } = facts;
    if (mentor.endedOn !== null) return refused("mentorship.mentor-ended");
    if (mentees > 0) return refused("mentorship.has-mentees", { n: mentees });
    return done(
      {},
      {
        write: (tx) => updateMentor(tx, { mentorId, endedOn: dayOf(now) }),
        ...recorded({ mentorId }),
      },
    );
  },
});
