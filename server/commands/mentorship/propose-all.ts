import { ProposeAll } from "#app/contracts/mentorship.ts";
import { mayMatchMentors } from "#app/domain/access/growth.ts";
import { sideOf } from "#app/domain/access/mentorship.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { lockMentors } from "#db/queries/mentorships.ts";
import { findUnitById } from "#db/queries/org.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadMatchFacts } from "#server/mentoring/match-facts.ts";
import { accountOf, recorded } from "./mentorship-facts.ts";
import { proposalsOf, writeProposals } from "./proposal.ts";

/**
 * The pairs of a matching that somebody looked at and confirmed become proposals. What changed meanwhile is seen here: each pair
 * is held against the rules again.
 */
export const proposeAll = defineCommand({
  name: "mentorship.propose-all",
  input: ProposeAll,
  async load({ tx, input }) {
    await lockMentors(
      tx,
      input.pairs.map(({ mentorId }) => mentorId),
    );
    const unit = await findUnitById(tx, input.unitId);
    if (unit === null) return null;
    const reserveIds = input.pairs.map(({ reserveId }) => reserveId);
    return { unit, match: await loadMatchFacts(tx, { unitPath: unit.path, reserveIds }) };
  },
  allow: ({ actor, facts }) => mayMatchMentors(actor, { unitPath: facts.unit.path }),
  run({ input: { pairs, unitId }, facts, actor, now }) {
    const made = proposalsOf({ pairs, facts: facts.match, by: accountOf(actor), now });
    if (!made.ok) return made;
    if (made.rows.some((row) => sideOf(actor, row) !== null)) return refused("mentorship.own-matter");
    return done(
      { proposed: made.rows.length },
      {
        write: (tx) => writeProposals(tx, { rows: made.rows, now }),
        ...recorded({ unitId, people: made.rows.length }),
      },
    );
  },
});
