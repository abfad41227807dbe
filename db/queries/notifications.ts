import { and, inArray, or, sql } from "drizzle-orm";
import type { DbOrTx, Tx } from "#db/client.ts";
import { notification } from "#db/schema/growth.ts";

export type NewNotification = typeof notification.$inferInsert;

/** Tells people something once: a topic that was told before is left as it is. */
export async function tell(tx: Tx, rows: readonly NewNotification[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insert(notification)
      .values([...rows])
      .onConflictDoNothing();
}

/** Of these, what was not told yet. Each once, where several say the same. */
export async function listUntold(db: DbOrTx, rows: readonly NewNotification[]): Promise<NewNotification[]> {
  const known = new Set<string>();
  if (rows.length > 0) {
    const [cadreIds, accountIds] = [present(rows, "cadreId"), present(rows, "accountId")];
    const { cadreId, accountId, kind, topic } = notification;
    const told = await db
      .select({ cadreId, accountId, kind, topic })
      .from(notification)
      .where(
        and(
          inArray(kind, [...new Set(rows.map((row) => row.kind))]),
          or(
            sql`${cadreId} = any(${sql.param(cadreIds)}::uuid[])`,
            sql`${accountId} = any(${sql.param(accountIds)}::uuid[])`,
          ),
        ),
      );
    for (const row of told) known.add(keyOf(row));
  }
  return rows.filter((row) => {
    const key = keyOf(row);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

type Told = Pick<NewNotification, "cadreId" | "accountId" | "kind" | "topic">;
const keyOf = ({ cadreId, accountId, kind, topic }: Told): string =>
  [cadreId ?? accountId ?? "", kind, topic].join(" ");

const present = (rows: readonly NewNotification[], key: "cadreId" | "accountId"): string[] => [
  ...new Set(rows.flatMap((row) => row[key] ?? [])),
];

/** One process reminds of one thing at a time, for as long as the transaction lasts. */
export async function lockReminder(tx: Tx, about: string): Promise<boolean> {
  const [row] = await tx.execute<{ held: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtext(${`yanzhen reminders: ${about}`})) as held`,
  );
  return row?.held === true;
}
