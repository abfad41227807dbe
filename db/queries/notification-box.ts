import { and, count, desc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import type { NotificationKind } from "#app/domain/growth/notification-kinds.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { notification } from "#db/schema/growth.ts";

export type NotificationRow = typeof notification.$inferSelect;
/** Whose box: of the roster record, where there is one, and of the account. */
export type Box = { cadreId: string | null; accountId: string };

const inBox = ({ cadreId, accountId }: Box): SQL | undefined => {
  const own = and(isNull(notification.cadreId), eq(notification.accountId, accountId));
  return cadreId === null ? own : or(eq(notification.cadreId, cadreId), own);
};

export async function countUnread(db: DbOrTx, box: Box): Promise<number> {
  const [row] = await db
    .select({ unread: count() })
    .from(notification)
    .where(and(inBox(box), isNull(notification.readAt)));
  return row?.unread ?? 0;
}

const shown = (box: Box, { unread, kind }: { unread: boolean; kind: NotificationKind | null }) =>
  and(
    inBox(box),
    unread ? isNull(notification.readAt) : undefined,
    kind === null ? undefined : eq(notification.kind, kind),
  );

type Filter = { unread: boolean; kind: NotificationKind | null };

/** Unread first, then the latest. */
export const listNotifications = (
  db: DbOrTx,
  { box, limit, offset, ...filter }: Filter & { box: Box; limit: number; offset: number },
): Promise<NotificationRow[]> =>
  db
    .select()
    .from(notification)
    .where(shown(box, filter))
    .orderBy(sql`${notification.readAt} is not null`, desc(notification.at), desc(notification.id))
    .limit(limit)
    .offset(offset);

export async function countNotifications(
  db: DbOrTx,
  { box, ...filter }: Filter & { box: Box },
): Promise<number> {
  const [row] = await db.select({ all: count() }).from(notification).where(shown(box, filter));
  return row?.all ?? 0;
}

export async function findNotification(db: DbOrTx, id: string): Promise<NotificationRow | null> {
  const [row] = await db.select().from(notification).where(eq(notification.id, id));
  return row ?? null;
}

export const markRead = (tx: Tx, { id, at }: { id: string; at: Date }) =>
  tx
    .update(notification)
    .set({ readAt: at })
    .where(and(eq(notification.id, id), isNull(notification.readAt)));

export const markAllRead = (tx: Tx, { box, at }: { box: Box; at: Date }) =>
  tx
    .update(notification)
    .set({ readAt: at })
    .where(and(inBox(box), isNull(notification.readAt)));
