import { KeepFirmness } from "#app/contracts/ranking.ts";
import { type ListReport, zoneOf } from "#app/domain/selection/list-report.ts";
import { hasReached } from "#app/domain/selection/round-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { saveAcceptability } from "#db/queries/selection-ranking.ts";
import { updateRound } from "#db/queries/selection-rounds.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadRound, recorded } from "./round-facts.ts";

/** How firm each pick is, as a finished run found it; nothing where scores were drawn anew since it began. */
export const keepFirmness = defineCommand({
  name: "ranking.keep-firmness",
  input: KeepFirmness,
  load: loadRound,
  allow: ({ actor }) => actor.kind === "system",
  run({ input: { roundId, rankedAt, lists }, facts: { round } }) {
    const { status, report } = round;
    if (report === null || !hasReached(status, "ranked") || hasReached(status, "decided"))
      return refused("ranking.not-ranked");
    if (round.rankedAt?.getTime() !== rankedAt) return refused("ranking.drawn-anew");
    const found = new Map(lists.map((list) => [list.post, list]));
    const kept = report.lists.map((list): ListReport => {
      const run = found.get(list.post);
      return run === undefined ? list : { ...list, firmness: zonesOf(run) };
    });
    const rows = lists.flatMap(({ acceptability }) => acceptability);
    return done(
      {},
      {
        async write(tx) {
          await saveAcceptability(tx, { roundId, rows });
          await updateRound(tx, { roundId, report: { ...report, lists: kept } });
        },
        ...recorded({ roundId, people: rows.length }),
      },
    );
  },
});

function zonesOf(run: { drawn: number; acceptability: readonly { acceptability: number }[] }) {
  const zones = { draws: run.drawn, firm: 0, deliberate: 0, out: 0 };
  for (const { acceptability } of run.acceptability) zones[zoneOf(acceptability)] += 1;
  return zones;
}
