import { uuidv7 } from "uuidv7";
import { DeclareRecusal } from "#app/contracts/contest.ts";
import { refuseEdit } from "#app/domain/contest/life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { findContestant } from "#db/queries/contestants.ts";
import { listSeats } from "#db/queries/panels.ts";
import { insertRecusals, listRecusals } from "#db/queries/recusals.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { allowSetUp, loadSetUp, setUpChanged } from "./set-up.ts";

/** Kinship, a mentor's tie, or what else somebody declares; like a proposal it waits for a person's decision. */
export const declareRecusal = defineCommand({
  name: "contest.declare-recusal",
  input: DeclareRecusal,
  async load({ tx, input }) {
    const found = await loadSetUp({ tx, input });
    const contestant = found && (await findContestant(tx, input));
    if (found === null || contestant === null) return null;
    const seat = (await listSeats(tx, input.contestId)).find(({ id }) => id === input.seatId);
    return seat === undefined
      ? null
      : { ...found, seat, contestant, known: await listRecusals(tx, input.contestId) };
  },
  allow: allowSetUp,
  run({ input, facts }) {
    const no = refuseEdit({ status: facts.contest.status, edit: "panels" });
    if (no !== null) return no;
    const { contestId, seatId, contestantId, ground } = input;
    const known = facts.known.some((row) => row.seatId === seatId && row.contestantId === contestantId);
    if (known) {
      return refused("contest.recusal-known", {
        judge: facts.seat.holderName,
        contestant: facts.contestant.name,
      });
    }
    const recusalId = uuidv7();
    return done(
      { recusalId },
      {
        write: (tx) =>
          insertRecusals(tx, [{ id: recusalId, contestId, seatId, contestantId, ground, note: input.note }]),
        ...setUpChanged({
          contestId,
          type: "recusal-declared",
          details: { recusalId, seatId, contestantId, ground },
        }),
      },
    );
  },
});
