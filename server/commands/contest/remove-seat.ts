import { RemoveSeat } from "#app/contracts/contest.ts";
import { refuseEdit } from "#app/domain/contest/life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { hasMarked, listSeats, releaseSeat, saveSeat } from "#db/queries/panels.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { hexOf } from "./rules-hash.ts";
import { allowSetUp, loadSetUp, setUpChanged } from "./set-up.ts";

/** Takes a seat away, with its devices. A seat that has marked stays: its marks must keep their judge. */
export const removeSeat = defineCommand({
  name: "contest.remove-seat",
  input: RemoveSeat,
  async load({ tx, input }) {
    const found = await loadSetUp({ tx, input });
    if (found === null) return null;
    const seat = (await listSeats(tx, input.contestId)).find(({ id }) => id === input.seatId);
    return seat === undefined ? null : { ...found, seat, marked: await hasMarked(tx, seat.id) };
  },
  allow: allowSetUp,
  run({ input, facts, now, runtime }) {
    const { seat } = facts;
    const edit = seat.scoring === "none" ? "officerSeats" : "panels";
    const no = refuseEdit({ status: facts.contest.status, edit });
    if (no !== null) return no;
    if (facts.marked) return refused("contest.seat-has-marked", { name: seat.holderName });
    return done(null, {
      async write(tx) {
        runtime.disconnect((await releaseSeat(tx, { seatId: seat.id, at: now })).map(hexOf));
        await saveSeat(tx, { seatId: seat.id, removedAt: now });
      },
      ...setUpChanged({ contestId: input.contestId, type: "seat-removed", details: { seatId: seat.id } }),
    });
  },
});
