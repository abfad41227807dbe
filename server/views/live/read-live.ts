import { eq } from "drizzle-orm";
import type { LiveAddress, LiveViews, Snapshot, ViewName } from "#app/contracts/live.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import type { Refusal, Result } from "#app/domain/shared/refusal.ts";
import type { Db } from "#db/client.ts";
import { type ContestFacts, loadContest } from "#db/queries/contest-facts.ts";
import { buzzerGame } from "#db/schema/buzzer.ts";
import { contest, contestant, panel, seat } from "#db/schema/contest.ts";
import { hashToken } from "#server/auth/cookies.ts";
import type { Runtime } from "#server/runtime.ts";
import { mayWatch, projectLive } from "./live-view.ts";

/** The contest an address belongs to; null when there is none. */
export async function contestOf(db: Db, address: LiveAddress): Promise<string | null> {
  const of =
    (address.view === "screen" && panel) ||
    (address.view === "seat" && seat) ||
    (address.view === "buzzer" && buzzerGame) ||
    (address.view === "play" && contestant) ||
    null;
  const rows =
    of === null
      ? await db.select({ id: contest.id }).from(contest).where(eq(contest.id, address.id))
      : await db.select({ id: of.contestId }).from(of).where(eq(of.id, address.id));
  return rows[0]?.id ?? null;
}

/** Whether the key of a screen's link is the contest's. */
export function screenKeyFits(facts: ContestFacts, address: LiveAddress): boolean {
  const stored = facts.contest.screenTokenHash;
  if (address.key === undefined || stored === null) return false;
  return Buffer.compare(Buffer.from(stored), Buffer.from(hashToken(address.key))) === 0;
}

const missing: { ok: false; refusal: Refusal } = { ok: false, refusal: { kind: "missing", what: "live" } };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A live view as it stands, for a page's first paint and for whoever joins a room. */
export async function readLive<N extends ViewName>(
  context: { runtime: Runtime; actor: Actor },
  address: LiveAddress & { view: N },
): Promise<Result<Snapshot<LiveViews[N]>>> {
  const { db } = context.runtime.database;
  const contestId = UUID.test(address.id) ? await contestOf(db, address) : null;
  const facts = contestId === null ? null : await loadContest(db, contestId);
  if (facts === null) return missing;
  if (!mayWatch({ actor: context.actor, address, facts, screenKeyFits: screenKeyFits(facts, address) }))
    return missing;
  const view = projectLive(facts, address);
  if (view === null) return missing;
  // projectLive gives the view its address names.
  return {
    ok: true,
    value: { epoch: facts.epoch, version: facts.contest.version, view: view as LiveViews[N] },
  };
}
