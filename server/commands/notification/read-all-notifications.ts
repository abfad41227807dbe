import { ReadAllNotifications } from "#app/contracts/notification.ts";
import { countUnread, markAllRead } from "#db/queries/notification-box.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";

/** Everything in one's own box. */
export const readAllNotifications = defineCommand({
  name: "notification.read-all",
  input: ReadAllNotifications,
  async load({ tx, actor }) {
    if (actor.kind !== "account") return null;
    const { cadreId, accountId } = actor;
    const box = { cadreId, accountId };
    return { box, unread: await countUnread(tx, box) };
  },
  allow: ({ actor }) => actor.kind === "account",
  run: ({ facts: { box, unread }, now }) =>
    done(
      { read: unread },
      {
        write: (tx) => markAllRead(tx, { box, at: now }),
        nothingToRecord: "what somebody has read is their own affair",
      },
    ),
});
