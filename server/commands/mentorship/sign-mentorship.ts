import { SignMentorship } from "#app/contracts/mentorship.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { updateMentorship } from "#db/queries/mentorships.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadMentorship, recorded, refuseRevision, refuseState } from "./mentorship-facts.ts";

/** Each signs for themselves what stands there; with the second signature it is agreed. */
export const signMentorship = defineCommand({
  name: "mentorship.sign",
  input: SignMentorship,
  load: ({ tx, input: { mentorshipId }, actor }) => loadMentorship({ tx, mentorshipId, actor }),
  allow: ({ facts }) => facts.side !== null,
  run({ input: { mentorshipId, revision }, facts, now }) {
    const { mentorship, side, mentor } = facts;
    const no = refuseState(mentorship.status, ["proposed"]) ?? refuseRevision(mentorship.revision, revision);
    if (no !== null) return no;
    if (mentor.endedOn !== null) return refused("mentorship.mentor-ended");
    if (facts.reserve.leftOn !== null) return refused("mentorship.left-reserve");
    if (mentorship.goals === null || mentorship.completion === null) return refused("mentorship.unwritten");
    const own = side === "mentor" ? mentorship.mentorSignedAt : mentorship.menteeSignedAt;
    if (own !== null) return refused("mentorship.signed-already");
    const other = side === "mentor" ? mentorship.menteeSignedAt : mentorship.mentorSignedAt;
    const agreed = other !== null;
    return done(
      { agreed },
      {
        write: (tx) =>
          updateMentorship(tx, {
            mentorshipId,
            ...(side === "mentor" ? { mentorSignedAt: now } : { menteeSignedAt: now }),
            ...(agreed ? { status: "agreed" as const } : {}),
          }),
        ...recorded({ mentorshipId, revision, side }),
      },
    );
  },
});
