import { LockPerformance } from "#app/contracts/stage.ts";
import { mayHeadPanel } from "#app/domain/access/stage.ts";
import * as PerformanceLife from "#app/domain/contest/performance-life.ts";
import * as ItemScore from "#app/domain/scoring/item-score.ts";
import type { Item } from "#app/domain/scoring/rule-set.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import {
  listScoringFacts,
  lockSheets,
  type PerformanceRow,
  savePerformance,
} from "#db/queries/performances.ts";
import { findRuleSet } from "#db/queries/stages.ts";
import { defineCommand, done } from "../define-command.ts";
import { loadPerformance, unlessUnderWay } from "./stage-facts.ts";

/**
 * The head judge locks the marks of a performance: scoring → complete. From here on only a return opens a sheet.
 * Refuses `stage.sheets-missing` with the seats that have not submitted, unless the head judge says why they are not
 * waited for; and `stage.too-few-marks` when the rule set asks for more marks than there are: nobody can waive that.
 */
export const lockPerformance = defineCommand({
  name: "stage.lock-performance",
  input: LockPerformance,
  async load({ tx, input }) {
    const facts = await loadPerformance(tx, input.performanceId);
    if (facts === null) return null;
    const scoring = await listScoringFacts(tx, facts.performance);
    return { ...facts, scoring, item: await findItem(tx, facts.performance) };
  },
  allow: ({ actor, facts }) => mayHeadPanel(actor, facts.scope),
  run({ input, facts, now }) {
    const { performance, scope, who, item } = facts;
    const closed = unlessUnderWay(facts);
    if (closed !== null) return closed;
    const status = PerformanceLife.follow({ arrow: "lock", status: performance.status, who });
    if (!status.ok) return status;
    const { missing, counted } = sheetsOf(facts.scoring);
    if (missing.length > 0 && input.without === undefined) {
      return refused("stage.sheets-missing", { who, seats: missing.map(({ label }) => label) });
    }
    const score = ItemScore.of({
      item,
      sheets: counted,
      readingsMs: performance.elapsedMs === null ? [] : [performance.elapsedMs],
      breaches: facts.scoring.breaches,
      adjustments: [],
    });
    if (score.kind === "waiting") {
      return refused("stage.too-few-marks", { who, present: score.present, minimum: score.minimum });
    }
    const without = missing.length > 0 ? input.without : undefined;
    const changes = { status: status.value, lockedAt: now, statusReason: without ?? null };
    return done(
      { performanceId: performance.id, status: status.value, without: missing.map(({ id }) => id) },
      {
        write: async (tx) => {
          await savePerformance(tx, { id: performance.id, changes, scored: true });
          await lockSheets(tx, { performanceId: performance.id, at: now });
        },
        audit: {
          contestId: scope.contestId,
          details: {
            performanceId: performance.id,
            sheets: counted.length,
            ...(without === undefined ? {} : { without: missing.map(({ id }) => id), reason: without }),
          },
        },
        events: [
          { contestId: scope.contestId, type: "performance-locked", performanceIds: [performance.id] },
        ],
      },
    );
  },
});

async function findItem(tx: Tx, performance: PerformanceRow): Promise<Item> {
  const ruleSet = await findRuleSet(tx, performance.contestId);
  const round = ruleSet?.rounds.find(({ key }) => key === performance.roundKey);
  const item = round?.items.find(({ key }) => key === performance.itemKey);
  if (item === undefined) throw new Error(`no item ${performance.itemKey} in the rule set`);
  return item;
}

/** Who is still waited for, and the sheets that count, in seat order. */
function sheetsOf({ seats, recusals, sheets }: Awaited<ReturnType<typeof listScoringFacts>>) {
  const recusedSeatIds = new Set(recusals.map(({ seatId }) => seatId));
  const bySeat = new Map(sheets.map((sheet) => [sheet.seatId, sheet]));
  const missing = PerformanceLife.missingSheets({
    seats: seats.map((seat) => ({ ...seat, label: `${seat.number} ${seat.holderName}` })),
    recusedSeatIds,
    sheets,
  });
  const counted = seats.flatMap((seat) => {
    const sheet = bySeat.get(seat.id);
    const counts = seat.scoring === "counts" && !recusedSeatIds.has(seat.id);
    if (!counts || sheet === undefined || !PerformanceLife.isSubmitted(sheet.status)) return [];
    return [{ seatId: seat.id, label: String(seat.number), marks: sheet.marks }];
  });
  return { missing, counted };
}
