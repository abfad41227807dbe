import { createHash } from "node:crypto";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayEditPaper, type PaperScope } from "#app/domain/access/paper.ts";
import * as PaperState from "#app/domain/quiz/paper-state.ts";
import type { Item } from "#app/domain/scoring/rule-set.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { findContest, type ScopedContest } from "#db/queries/contests.ts";
import { listSittingTimes, type SittingTimes } from "#db/queries/paper-sittings.ts";
import { findPaper, listSitters, lockPaper, type PaperRow, type Sitter } from "#db/queries/papers.ts";
import { findRules } from "#db/queries/rule-sets.ts";

/** What every command and view of a written paper knows. `paper` is null until its blueprint is first saved. */
export type PaperFacts = ScopedContest & {
  item: Item;
  /** All written papers of the contest. */
  items: Item[];
  paper: PaperRow | null;
  sitters: Sitter[];
  sittings: SittingTimes[];
  phase: PaperState.PaperPhase;
  scope: PaperScope;
};

type Of = { contestId: string; itemKey: string | null };

/** Null: no such contest, or no such written paper in it. */
export const readPaper = (db: DbOrTx, of: Of, now: Date): Promise<PaperFacts | null> =>
  factsOf({ db, of, now, find: findPaper });

/** The same with the paper's row locked. */
export const loadPaper = ({ tx, input, now }: { tx: Tx; input: Of; now: Date }): Promise<PaperFacts | null> =>
  factsOf({ db: tx, of: input, now, find: (_, item) => lockPaper(tx, item) });

async function factsOf(given: {
  db: DbOrTx;
  of: Of;
  now: Date;
  find: typeof findPaper;
}): Promise<PaperFacts | null> {
  const { db, of, now } = given;
  const found = await findContest(db, of.contestId);
  const rules =
    found && (await findRules(db, { contestId: of.contestId, version: found.contest.ruleVersion }));
  if (found === null || rules === null) return null;
  const items = PaperState.paperItems(rules.body);
  const item = of.itemKey === null ? items[0] : items.find(({ key }) => key === of.itemKey);
  if (item === undefined) return null;
  const paper = await given.find(db, { contestId: of.contestId, itemKey: item.key });
  const sitters = await listSitters(db, of.contestId);
  const sittings = paper === null ? [] : await listSittingTimes(db, paper.id);
  const phase = phaseOf({ paper, sittings, now });
  const competitors = new Set(sitters.flatMap(({ cadreId }) => cadreId ?? []));
  const { contestId, unitPath } = found;
  const scope = { contestId, unitPath, competitors, closed: phase === "closed" };
  return { ...found, item, items, paper, sitters, sittings, phase, scope };
}

function phaseOf(given: { paper: PaperRow | null; sittings: readonly SittingTimes[]; now: Date }) {
  const { paper, sittings, now } = given;
  if (paper === null) return "preparing";
  const hours = {
    status: paper.status,
    opensAt: paper.opensAt?.getTime() ?? null,
    closesAt: paper.closesAt?.getTime() ?? null,
    settings: paper.settings,
  };
  const times = sittings.map(({ extraMs, submittedAt }) => ({
    extraMs,
    submittedAt: submittedAt?.getTime() ?? null,
  }));
  return PaperState.phaseAt(hours, times, now.getTime());
}

export const allowEdit = ({ actor, facts }: { actor: Actor; facts: { scope: PaperScope } }): boolean =>
  mayEditPaper(actor, facts.scope);

/** Log and live rooms learn that the paper changed; no performance is read again. */
export const paperChanged = (given: {
  contestId: string;
  itemKey: string;
  type: string;
  details?: Record<string, unknown>;
}) => {
  const { contestId, itemKey, type } = given;
  return {
    audit: { contestId, details: { itemKey, ...given.details } },
    events: [{ contestId, type, performanceIds: [] }],
  };
};

/** Lower-case hexadecimal SHA-256. */
export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
