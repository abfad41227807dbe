import type { Tx } from "#db/client.ts";
import { notification } from "#db/schema/growth.ts";

/** Tells people something once: a topic that was told before is left as it is. */
export async function tell(tx: Tx, rows: readonly (typeof notification.$inferInsert)[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insert(notification)
      .values([...rows])
      .onConflictDoNothing();
}
