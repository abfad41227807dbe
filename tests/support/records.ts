import { asc, desc, eq } from "drizzle-orm";
import { audit, outbox } from "#db/schema/record.ts";
import type { Runtime } from "#server/runtime.ts";

/** The newest audit row of a contest's chain ("main" for everything else). */
export async function lastAudit(runtime: Runtime, contestId: string | null) {
  const chain = contestId === null ? "main" : `contest:${contestId}`;
  const [row] = await runtime.database.db
    .select()
    .from(audit)
    .where(eq(audit.chain, chain))
    .orderBy(desc(audit.seq))
    .limit(1);
  return row ?? null;
}

/** The events of a contest in the order of its version. */
export async function eventsOf(runtime: Runtime, contestId: string) {
  const rows = await runtime.database.db
    .select()
    .from(outbox)
    .where(eq(outbox.contestId, contestId))
    .orderBy(asc(outbox.version));
  return rows.map(({ version, type, performanceIds }) => ({ version, type, performanceIds }));
}

export const lastEvent = async (runtime: Runtime, contestId: string) =>
  (await eventsOf(runtime, contestId)).at(-1) ?? null;
