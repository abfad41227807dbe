import { createHash } from "node:crypto";
import type { Item } from "#app/domain/scoring/rule-set.ts";
import type { Tx } from "#db/client.ts";
import { lockContest, type ScopedContest } from "#db/queries/contests.ts";
import { lockQuestionDraw, type SealedDraw } from "#db/queries/question-draws.ts";
import { findRules } from "#db/queries/rule-sets.ts";

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

export type SealingFacts = ScopedContest & { item: Item; draw: SealedDraw | null };

/** The contest, the item and its sealed draw, locked; null: no such item. */
export async function loadSealing(
  tx: Tx,
  input: { contestId: string; itemKey: string },
): Promise<SealingFacts | null> {
  const found = await lockContest(tx, input.contestId);
  const rules =
    found && (await findRules(tx, { contestId: input.contestId, version: found.contest.ruleVersion }));
  const item = rules?.body.rounds.flatMap(({ items }) => items).find(({ key }) => key === input.itemKey);
  if (found === null || item === undefined) return null;
  return { ...found, item, draw: await lockQuestionDraw(tx, input) };
}
