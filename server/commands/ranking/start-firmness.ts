import { uuidv7 } from "uuidv7";
import { OnRankedRound } from "#app/contracts/ranking.ts";
import { mayHoldRound, mayReadRound } from "#app/domain/access/selection.ts";
import { hasReached } from "#app/domain/selection/round-life.ts";
import { storedCandidate } from "#app/domain/selection/scored-candidate.ts";
import { ok, refused } from "#app/domain/shared/refusal.ts";
import { listEligible } from "#db/queries/selection-candidates.ts";
import { findRound, listStanding, type RoundRow } from "#db/queries/selection-rounds.ts";
import type { Command } from "#server/commands/define-command.ts";
import { invalidFields } from "#server/commands/invalid-fields.ts";
import type { Runtime } from "#server/runtime.ts";
import { firmnessProgress, startFirmness } from "#server/selection/firmness-runs.ts";
import { keepFirmness } from "./keep-firmness.ts";

/** Begins the draws of firmness and returns at once. It writes nothing: what a run finds is kept, and recorded, when it is done. */
export const startFirmnessRun: Command<unknown, object> = {
  name: "ranking.start-firmness",
  async execute({ runtime, actor }, raw) {
    const parsed = OnRankedRound.safeParse(raw);
    if (!parsed.success)
      return { ok: false, refusal: { kind: "invalid", fields: invalidFields(parsed.error) } };
    const { roundId } = parsed.data;
    const { db } = runtime.database;
    const found = await findRound(db, roundId);
    if (found === null || !mayReadRound(actor, found))
      return { ok: false, refusal: { kind: "missing", what: "ranking.start-firmness" } };
    if (!mayHoldRound(actor, { ...found, candidateIds: await listStanding(db, roundId) }))
      return { ok: false, refusal: { kind: "forbidden", action: "ranking.start-firmness" } };
    const { status } = found.round;
    if (!hasReached(status, "ranked") || hasReached(status, "decided")) return refused("ranking.not-ranked");
    if (firmnessProgress(roundId) !== null) return refused("ranking.run-on");
    return (await start({ runtime, round: found.round })) ? ok({}) : refused("ranking.run-busy");
  },
};

async function start({ runtime, round }: { runtime: Runtime; round: RoundRow }): Promise<boolean> {
  const { id: roundId, rules, seed, rankedAt } = round;
  const standing = await listEligible(runtime.database.db, roundId);
  const lists = rules.lists.map((list) => ({
    post: list.post,
    list,
    candidates: standing.flatMap(({ candidate: { id, post, facts, scores, rankKey } }) =>
      post === list.post && facts !== null && scores !== null && rankKey !== null
        ? [storedCandidate({ id, rules, facts, scores, rankKey })]
        : [],
    ),
  }));
  const at = rankedAt?.getTime() ?? 0;
  return startFirmness({
    runtime,
    roundId,
    lists: lists.filter(({ candidates }) => candidates.length > 0),
    weights: rules.criteria.map(({ weight }) => weight),
    region: rules.firmness.region,
    draws: rules.firmness.draws,
    seed: seed ?? "",
    async onDone(found) {
      const context = { runtime, actor: { kind: "system", name: "firmness" } as const, requestId: uuidv7() };
      const kept = await keepFirmness.execute(context, { roundId, rankedAt: at, lists: found });
      if (!kept.ok) runtime.log.warn({ roundId, refusal: kept.refusal }, "a run of firmness was not kept");
    },
  });
}
