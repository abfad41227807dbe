import { OnContestPaper } from "#app/contracts/sitting.ts";
import { mayInvigilate } from "#app/domain/access/sitting.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { findSatContest, listPapers, saveMissingSittings } from "#db/queries/sittings.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { toldOf } from "./sat-contest.ts";

/** A place at every sealed paper of the contest for each contestant who has none: those who came after the sealing. */
export const openSittings = defineCommand({
  name: "sitting.open-sittings",
  input: OnContestPaper,
  async load({ tx, input }) {
    const contest = await findSatContest(tx, input.contestId);
    return contest && { ...contest, papers: await listPapers(tx, input.contestId) };
  },
  allow: ({ actor, facts }) => mayInvigilate(actor, facts),
  run({ facts }) {
    const sealed = facts.papers.filter(({ status }) => status === "sealed").map(({ paperId }) => paperId);
    if (sealed.length === 0) return refused("sitting.not-sealed");
    return done(null, {
      async write(tx) {
        for (const paperId of sealed) await saveMissingSittings(tx, paperId);
      },
      audit: { contestId: facts.contestId, details: { paperIds: sealed } },
      events: toldOf(facts.contestId, "sittings-opened"),
    });
  },
});
