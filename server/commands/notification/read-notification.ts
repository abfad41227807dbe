import { ReadNotification } from "#app/contracts/notification.ts";
import { isToldTo } from "#app/domain/access/notifications.ts";
import { findNotification, markRead } from "#db/queries/notification-box.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";

/** One's own; where it leads is the answer. Read again it stays as it was. */
export const readNotification = defineCommand({
  name: "notification.read",
  input: ReadNotification,
  async load({ tx, input, actor }) {
    const row = await findNotification(tx, input.notificationId);
    return row !== null && isToldTo(actor, row) ? row : null;
  },
  allow: ({ actor, facts }) => isToldTo(actor, facts),
  run: ({ facts, now }) =>
    done(
      { path: facts.path },
      {
        write: (tx) => markRead(tx, { id: facts.id, at: now }),
        nothingToRecord: "what somebody has read is their own affair",
      },
    ),
});
