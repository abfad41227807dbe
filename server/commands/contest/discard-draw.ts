import { OnContestWithReason } from "#app/contracts/contest.ts";
import { refuseEdit } from "#app/domain/contest/life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { deleteDraw, findDraw } from "#db/queries/draws.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { allowSetUp, loadSetUp, setUpChanged } from "./set-up.ts";

/** Takes a draw back before the contest is ready, with a reason; commitment and seed of the old one stay in the log. */
export const discardDraw = defineCommand({
  name: "contest.discard-draw",
  input: OnContestWithReason,
  async load({ tx, input }) {
    const found = await loadSetUp({ tx, input });
    return found === null ? null : { ...found, draw: await findDraw(tx, input.contestId) };
  },
  allow: allowSetUp,
  run({ input, facts }) {
    const no = refuseEdit({ status: facts.contest.status, edit: "firstDraw" });
    if (no !== null) return no;
    const { draw } = facts;
    if (draw === null) return refused("draw.not-committed");
    const { contestId, reason } = input;
    return done(null, {
      write: (tx) => deleteDraw(tx, contestId),
      ...setUpChanged({
        contestId,
        type: "draw-discarded",
        details: { reason, commitment: draw.commitment, seed: draw.seed, drawn: draw.drawnAt !== null },
      }),
    });
  },
});
