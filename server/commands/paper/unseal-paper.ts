import { UnsealPaper } from "#app/contracts/paper.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { savePaper } from "#db/queries/papers.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { allowEdit, loadPaper, paperChanged } from "./paper-facts.ts";

/** Takes the seal off again, with a reason, as long as nobody can have seen the paper. */
export const unsealPaper = defineCommand({
  name: "paper.unseal",
  input: UnsealPaper,
  load: loadPaper,
  allow: allowEdit,
  run({ input, facts }) {
    const { paper } = facts;
    if (paper === null || paper.status !== "sealed") return refused("paper.not-sealed");
    if (facts.phase !== "waiting") return refused("paper.opened");
    return done(
      { unsealed: true },
      {
        write: (tx) =>
          savePaper(tx, {
            paperId: paper.id,
            status: "drawn",
            sealedAt: null,
            opensAt: null,
            closesAt: null,
          }),
        ...paperChanged({
          contestId: input.contestId,
          itemKey: input.itemKey,
          type: "paper-unsealed",
          details: { reason: input.reason },
        }),
      },
    );
  },
});
