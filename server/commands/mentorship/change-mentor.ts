import { ChangeMentor } from "#app/contracts/mentorship.ts";
import { mayAppointMentor } from "#app/domain/access/mentorship.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { listCurrentMentorships, lockMentor, updateMentor } from "#db/queries/mentorships.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { menteesOf } from "#server/mentoring/match-facts.ts";
import { recorded } from "./mentorship-facts.ts";

/** How many mentees, why a mentor, and what is declared as strong. */
export const changeMentor = defineCommand({
  name: "mentor.change",
  input: ChangeMentor,
  async load({ tx, input }) {
    const found = await lockMentor(tx, input.mentorId);
    return found === null
      ? null
      : { ...found, mentees: menteesOf(await listCurrentMentorships(tx), found.mentor.id) };
  },
  allow: ({ actor, facts }) =>
    mayAppointMentor(actor, { cadreId: facts.mentor.cadreId, unitPath: facts.scopePath }),
  run({ input, facts }) {
    const { mentor, mentees } = facts;
    if (mentor.endedOn !== null) return refused("mentorship.mentor-ended");
    if (input.capacity < mentees) return refused("mentorship.capacity-below", { n: mentees });
    const { mentorId, capacity } = input;
    return done({}, { write: (tx) => updateMentor(tx, input), ...recorded({ mentorId, capacity }) });
  },
});
