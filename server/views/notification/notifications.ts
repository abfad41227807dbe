import { NotificationFilter } from "#app/contracts/notification.ts";
import type { NotificationsView } from "#app/contracts/notification-views.ts";
import { countNotifications, countUnread, listNotifications } from "#db/queries/notification-box.ts";
import { defineView } from "#server/views/define-view.ts";

const PAGE_SIZE = 30;

/** One's own box: what is unread first, then the latest. */
export const notifications = defineView({
  name: "notification.list",
  input: NotificationFilter,
  async load({ db, actor, input }) {
    if (actor.kind !== "account") return null;
    const box = { cadreId: actor.cadreId, accountId: actor.accountId };
    const filter = { unread: input.state === "unread", kind: input.kind };
    const [rows, total, unread] = await Promise.all([
      listNotifications(db, { box, ...filter, limit: PAGE_SIZE, offset: (input.page - 1) * PAGE_SIZE }),
      countNotifications(db, { box, ...filter }),
      countUnread(db, box),
    ]);
    return { rows, total, unread };
  },
  allow: ({ actor }) => actor.kind === "account",
  project: ({ rows, total, unread }, { input }): NotificationsView => ({
    rows: rows.map(({ id, kind, params, path, at, readAt }) => ({
      ...{ id, kind, params, path, at: at.toISOString(), read: readAt !== null },
    })),
    ...{ total, unread, page: input.page, pageSize: PAGE_SIZE, state: input.state, kind: input.kind },
  }),
});
