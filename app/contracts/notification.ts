import { z } from "zod";
import { NOTIFICATION_KINDS } from "#app/domain/growth/notification-kinds.ts";

export const ReadNotification = z.strictObject({ notificationId: z.uuid() });
export const ReadAllNotifications = z.strictObject({});

export const NotificationFilter = z.object({
  state: z.enum(["unread", "all"]).catch("all").default("all"),
  kind: z.enum(NOTIFICATION_KINDS).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
