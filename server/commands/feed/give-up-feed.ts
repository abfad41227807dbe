import { GiveUpFeed } from "#app/contracts/feed.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { findFeed, revokeFeeds } from "#db/queries/calendar-feeds.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";

/** The address of one's own calendar stops working at once. */
export const giveUpFeed = defineCommand({
  name: "feed.give-up",
  input: GiveUpFeed,
  async load({ tx, actor }) {
    if (actor.kind !== "account") return null;
    const { cadreId } = actor;
    return { cadreId, feed: cadreId === null ? null : await findFeed(tx, cadreId) };
  },
  allow: ({ actor }) => actor.kind === "account",
  run({ facts: { cadreId, feed }, now }) {
    if (cadreId === null || feed === null) return refused("feed.none-current");
    return done(
      {},
      {
        write: (tx) => revokeFeeds(tx, { cadreId, at: now }),
        audit: { contestId: null, details: { cadreId } },
        events: [],
      },
    );
  },
});
