import { Remind } from "#app/contracts/reminder.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { dayOf } from "#app/text/time.ts";
import type { Tx } from "#db/client.ts";
import { listUntold, lockReminder, type NewNotification, tell } from "#db/queries/notifications.ts";
import { done } from "#server/commands/define-command.ts";

type Loading = { tx: Tx; actor: Actor; now: Date };
type Due = (tx: Tx, on: { today: string; now: Date }) => Promise<NewNotification[]>;

/**
 * What is the same in every command by which the system tells what is due on a day. However often and in however many processes it is run, nobody is
 * told anything twice; a run that tells nothing leaves no line in the audit log. `about` names the lock.
 */
export const reminding = (about: string, due: Due) => ({
  input: Remind,
  async load({ tx, actor, now }: Loading): Promise<NewNotification[]> {
    // Another process is at it: nothing is left to tell here.
    if (actor.kind !== "system" || !(await lockReminder(tx, about))) return [];
    return listUntold(tx, await due(tx, { today: dayOf(now), now }));
  },
  allow: ({ actor }: { actor: Actor }) => actor.kind === "system",
  run({ facts: notices }: { facts: NewNotification[] }) {
    const told = { due: notices.length };
    const write = (tx: Tx) => tell(tx, notices);
    return notices.length === 0
      ? done(told, { write, nothingToRecord: "nobody had to be told anything" })
      : done(told, { write, audit: { contestId: null, details: told }, events: [] });
  },
});
