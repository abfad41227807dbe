import { uuidv7 } from "uuidv7";
import type { ContestScope } from "#app/domain/access/contest.ts";
import { type BuzzerSettings, USUAL_SETTINGS } from "#app/domain/buzzer/buzzer-settings.ts";
import type { Item } from "#app/domain/scoring/rule-set.ts";
import type { Tx } from "#db/client.ts";
import { insertGame, lockGameOfItem } from "#db/queries/buzzer.ts";
import { findContest } from "#db/queries/contests.ts";
import { findRules } from "#db/queries/rule-sets.ts";

/** A buzzer item of a contest, and its game if one has been prepared, locked. */
export type PreparedGame = {
  scope: ContestScope;
  item: Item;
  game: NonNullable<Awaited<ReturnType<typeof lockGameOfItem>>>["game"] | null;
};

/** Null: no such contest, or the item is no buzzer final. */
export async function loadPrepared(
  tx: Tx,
  of: { contestId: string; itemKey: string },
): Promise<PreparedGame | null> {
  const found = await findContest(tx, of.contestId);
  if (found === null) return null;
  const rules = await findRules(tx, { contestId: of.contestId, version: found.contest.ruleVersion });
  const item = rules?.body.rounds.flatMap(({ items }) => items).find(({ key }) => key === of.itemKey);
  if (item === undefined || item.kind !== "buzzer") return null;
  const game = (await lockGameOfItem(tx, of))?.game ?? null;
  return { scope: { contestId: found.contestId, unitPath: found.unitPath }, item, game };
}

/** The id of the game; made with the usual rule where there is none yet. */
export async function madeGame(
  tx: Tx,
  given: { facts: PreparedGame; settings?: BuzzerSettings },
): Promise<string> {
  const { facts, settings = USUAL_SETTINGS } = given;
  if (facts.game !== null) return facts.game.id;
  const id = uuidv7();
  const { contestId } = facts.scope;
  await insertGame(tx, { id, contestId, itemKey: facts.item.key, status: "prepared", settings });
  return id;
}
