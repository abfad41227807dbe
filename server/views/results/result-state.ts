import type { ContestScope } from "#app/domain/access/contest.ts";
import type { ContestStatus } from "#app/domain/contest/states.ts";
import type { Db } from "#db/client.ts";
import { type ContestFacts, loadContest } from "#db/queries/contest-facts.ts";
import { contestDocument } from "./contest-document.ts";
import { type Recomputed, recomputed } from "./recomputed.ts";

export type ResultState = {
  facts: ContestFacts;
  scope: ContestScope;
  /** The result as the marks stand now; null before there can be one, and once it is signed. */
  now: Recomputed | null;
};

/** Before it is ready a contest's rules may still be half written. */
const UNSET: ReadonlySet<ContestStatus> = new Set(["draft", "open"]);
const SIGNED: ReadonlySet<ContestStatus> = new Set(["signed", "published", "archived"]);

/** The newest signed version stands; nothing is worked out anew. */
export const isSigned = (facts: Pick<ContestFacts, "contest">): boolean => SIGNED.has(facts.contest.status);

export async function loadResultState(db: Db, contestId: string): Promise<ResultState | null> {
  const facts = await loadContest(db, contestId);
  if (facts === null) return null;
  const scope = { contestId, unitPath: facts.unitPath };
  if (UNSET.has(facts.contest.status) || isSigned(facts)) return { facts, scope, now: null };
  const written = contestDocument({ facts, kind: "signed" });
  return { facts, scope, now: recomputed(written) };
}
