import { SettleRecusals } from "#app/contracts/contest.ts";
import { refuseEdit } from "#app/domain/contest/life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { listRecusals, settleRecusals as settleRows } from "#db/queries/recusals.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountOf, allowSetUp, loadSetUp, setUpChanged } from "./set-up.ts";

/** A person confirms or dismisses what was proposed or declared; a dismissal says why. Until `ready` it may be decided anew. */
export const settleRecusals = defineCommand({
  name: "contest.settle-recusals",
  input: SettleRecusals,
  async load({ tx, input }) {
    const found = await loadSetUp({ tx, input });
    return found === null ? null : { ...found, recusals: await listRecusals(tx, input.contestId) };
  },
  allow: allowSetUp,
  run({ input, facts, actor, now }) {
    const no = refuseEdit({ status: facts.contest.status, edit: "panels" });
    if (no !== null) return no;
    const known = new Set(facts.recusals.map(({ id }) => id));
    if (input.recusalIds.some((id) => !known.has(id))) return refused("contest.recusal-unknown");
    const { contestId, recusalIds, verdict, note } = input;
    return done(
      { settled: recusalIds.length },
      {
        write: (tx) =>
          settleRows(tx, { contestId, recusalIds, verdict, note, by: accountOf(actor), at: now }),
        ...setUpChanged({ contestId, type: "recusals-settled", details: { recusalIds, verdict } }),
      },
    );
  },
});
