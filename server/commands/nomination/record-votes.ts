import { RecordVotes } from "#app/contracts/nomination.ts";
import { mayHoldRound } from "#app/domain/access/selection.ts";
import { ballotsOf, takesStatements } from "#app/domain/selection/nomination-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { listStandingCandidates, saveVotes } from "#db/queries/selection-nominations.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadLockedRound, recorded } from "#server/commands/selection/round-facts.ts";

/** What one meeting of democratic appraisal (民主测评) said of candidates; entered anew, it takes the place of what stood there. */
export const recordVotes = defineCommand({
  name: "nomination.record-votes",
  input: RecordVotes,
  async load({ tx, input, actor }) {
    const facts = await loadLockedRound({ tx, input, actor });
    return facts === null ? null : { ...facts, standing: await listStandingCandidates(tx, input.roundId) };
  },
  allow: ({ actor, facts }) => mayHoldRound(actor, facts),
  run({ input: { roundId, votes, unevenReason }, facts }) {
    const { round, standing } = facts;
    if (!takesStatements(round.status)) return refused("nomination.votes-over");
    if (!round.rules.criteria.some(({ source }) => source.kind === "democratic"))
      return refused("nomination.votes-not-asked");
    const names = new Map(standing.map(({ id, name }) => [id, name]));
    const rows = votes.map(({ candidateId, ...counts }) => ({ id: candidateId, votes: counts }));
    const gone = rows.filter(({ id }) => !names.has(id)).length;
    if (gone > 0) return refused("nomination.not-standing", { n: gone });
    const totals = rows.map((row) => ballotsOf(row.votes));
    const [least, most] = [Math.min(...totals), Math.max(...totals)];
    if (least !== most && unevenReason === null) {
      const fewest = rows.find((row) => ballotsOf(row.votes) === least);
      const name = names.get(fewest?.id ?? "") ?? "";
      return refused("nomination.ballots-differ", { least, most, name });
    }
    return done(
      { recorded: rows.length },
      {
        write: (tx) => saveVotes(tx, rows),
        ...recorded({ roundId, people: rows.length, ...(least === most ? {} : { reason: unevenReason }) }),
      },
    );
  },
});
