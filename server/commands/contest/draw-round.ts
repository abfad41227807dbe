import { createHash } from "node:crypto";
import { uuidv7 } from "uuidv7";
import * as DrawPlan from "#app/domain/contest/draw-plan.ts";
import * as ItemPanels from "#app/domain/contest/item-panels.ts";
import type { Round } from "#app/domain/scoring/rule-set.ts";
import type { Tx } from "#db/client.ts";
import type { UnitPlace } from "#db/queries/contest-units.ts";
import type { ContestantRow } from "#db/queries/contestants.ts";
import { insertPerformances, insertStages, saveDrawnRounds, saveNumbers } from "#db/queries/draws.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Who enters a round, and where: a community is a unit of ours, or the name of one from elsewhere. */
export function planOf(input: {
  round: Round;
  numbers: boolean;
  contestants: readonly ContestantRow[];
  places: ReadonlyMap<string, UnitPlace>;
  panels: readonly ItemPanels.ItemPanel[];
}): DrawPlan.DrawRound {
  const community = (row: ContestantRow) =>
    (row.unitId === null ? null : (input.places.get(row.unitId)?.communityId ?? row.unitId)) ?? row.unitName;
  return {
    roundKey: input.round.key,
    numbers: input.numbers,
    entries: input.contestants.map((row) => ({ id: row.id, community: community(row) })),
    items: input.round.items.map((item) => ({
      key: item.key,
      panelIds: ItemPanels.of({ panels: input.panels, item }).map(({ id }) => id),
    })),
  };
}

export const drawRound = (input: { seed: string; round: DrawPlan.DrawRound }): DrawPlan.DrawnRound =>
  DrawPlan.of({ ...input, hashOf: sha256 });

/** Writes a drawn round: numbers, running order, a stage for every panel, and what is needed to draw it again. */
export async function saveDrawnRound(
  tx: Tx,
  given: {
    contestId: string;
    round: DrawPlan.DrawRound;
    before: readonly DrawPlan.DrawRound[];
    drawn: DrawPlan.DrawnRound;
    at: Date;
  },
): Promise<void> {
  const { contestId, round, drawn } = given;
  if (drawn.numbers.length > 0) await saveNumbers(tx, drawn.numbers);
  const rows = drawn.performances.map((row) => ({
    ...row,
    id: uuidv7(),
    contestId,
    roundKey: round.roundKey,
  }));
  await insertPerformances(tx, rows);
  await insertStages(tx, { contestId, panelIds: [...new Set(rows.map(({ panelId }) => panelId))] });
  await saveDrawnRounds(tx, { contestId, rounds: [...given.before, round], at: given.at });
}

/** SHA-256 of the seed's text, shown before the draw. */
export const commitmentOf = (text: string): string => sha256(text);
