import { uuidv7 } from "uuidv7";
import { StartSitting } from "#app/contracts/sitting.ts";
import { maySit } from "#app/domain/access/sitting.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { findContestant } from "#db/queries/contestants.ts";
import { findPaper, openSitting as openRow } from "#db/queries/sittings.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";

/** A contestant's place at a sealed paper: the one there is, else a new one. */
export const openSitting = defineCommand({
  name: "sitting.open-sitting",
  input: StartSitting,
  async load({ tx, input: { paperId, contestantId } }) {
    const paper = await findPaper(tx, paperId);
    const contestant = paper && (await findContestant(tx, { contestId: paper.contestId, contestantId }));
    if (paper === null || contestant === null) return null;
    const sittingId = await openRow(tx, { id: uuidv7(), paperId, contestantId });
    return { paper, contestant, sittingId };
  },
  allow: ({ actor, facts }) => maySit(actor, { contestantId: facts.contestant.id }),
  run({ facts }) {
    if (facts.contestant.status !== "registered") return refused("sitting.not-registered");
    if (facts.paper.status === "draft" || facts.paper.status === "drawn")
      return refused("sitting.not-sealed");
    return done(
      { sittingId: facts.sittingId },
      { writing: () => [], nothingToRecord: "a place is taken by sitting, not by having one" },
    );
  },
});
