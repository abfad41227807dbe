import { OnContest } from "#app/contracts/contest.ts";
import { refuseEdit } from "#app/domain/contest/life.ts";
import { commitmentText } from "#app/domain/draw/running-order.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { findDraw, insertDraw } from "#db/queries/draws.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { commitmentOf } from "./draw-round.ts";
import { hexOf } from "./rules-hash.ts";
import { allowSetUp, loadSetUp, setUpChanged } from "./set-up.ts";

const SEED_BYTES = 32;

/** Makes the draw's seed and shows its SHA-256; the seed itself stays with the server until the draw. */
export const commitDraw = defineCommand({
  name: "contest.commit-draw",
  input: OnContest,
  async load({ tx, input }) {
    const found = await loadSetUp({ tx, input });
    return found === null ? null : { ...found, draw: await findDraw(tx, input.contestId) };
  },
  allow: allowSetUp,
  run({ input, facts, now, runtime }) {
    const no = refuseEdit({ status: facts.contest.status, edit: "firstDraw" });
    if (no !== null) return no;
    if (facts.draw !== null) return refused("draw.already-committed");
    const seed = hexOf(runtime.random(SEED_BYTES));
    const commitment = commitmentOf(commitmentText(seed));
    const { contestId } = input;
    return done(
      { commitment },
      {
        write: (tx) => insertDraw(tx, { contestId, commitment, seed, at: now }),
        ...setUpChanged({ contestId, type: "draw-committed", details: { commitment } }),
      },
    );
  },
});
