import type { NotificationKind, NotificationParams } from "#app/domain/growth/notification-kinds.ts";

export type ShownNotification = {
  id: string;
  kind: NotificationKind;
  params: NotificationParams;
  path: string;
  /** ISO 8601. */
  at: string;
  read: boolean;
};

export type NotificationsView = {
  rows: ShownNotification[];
  /** Of what is shown by the filter. */
  total: number;
  unread: number;
  page: number;
  pageSize: number;
  state: "unread" | "all";
  kind: NotificationKind | null;
};
