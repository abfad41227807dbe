import { ProposeMentorship } from "#app/contracts/mentorship.ts";
import { mayMatchMentors } from "#app/domain/access/growth.ts";
import { sideOf } from "#app/domain/access/mentorship.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { lockFile } from "#db/queries/growth-files.ts";
import { lockMentors } from "#db/queries/mentorships.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadMatchFacts } from "#server/mentoring/match-facts.ts";
import { accountOf, recorded } from "./mentorship-facts.ts";
import { proposalsOf, writeProposals } from "./proposal.ts";

/** A mentor chosen by hand, against the same rules as in a matching. */
export const proposeMentorship = defineCommand({
  name: "mentorship.propose",
  input: ProposeMentorship,
  async load({ tx, input }) {
    await lockMentors(tx, [input.mentorId]);
    const file = await lockFile(tx, input.reserveId);
    if (file === null) return null;
    const match = await loadMatchFacts(tx, { unitPath: file.keeperPath, reserveIds: [input.reserveId] });
    return { file, match };
  },
  allow: ({ actor, facts }) => mayMatchMentors(actor, { unitPath: facts.file.keeperPath }),
  run({ input, facts, actor, now }) {
    if (facts.file.reserve.leftOn !== null) return refused("mentorship.left-reserve");
    const made = proposalsOf({ pairs: [input], facts: facts.match, by: accountOf(actor), now });
    if (!made.ok) return made;
    const [row] = made.rows;
    if (row === undefined || sideOf(actor, row) !== null) return refused("mentorship.own-matter");
    return done(
      { mentorshipId: row.id },
      {
        write: (tx) => writeProposals(tx, { rows: made.rows, now }),
        ...recorded({ mentorshipId: row.id, reserveId: input.reserveId, mentorId: input.mentorId }),
      },
    );
  },
});
