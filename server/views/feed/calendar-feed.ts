import { FeedCode } from "#app/contracts/feed.ts";
import type { CalendarFeedView } from "#app/contracts/my-rotation-views.ts";
import { dayOf } from "#app/text/time.ts";
import { findFeedByHash } from "#db/queries/calendar-feeds.ts";
import { feedHash } from "#server/commands/feed/make-feed.ts";
import { loadOwnRotation } from "#server/views/absence/load-own.ts";
import { defineView } from "#server/views/define-view.ts";

/** The calendar behind an address: whoever has it reads it. Posts and partners, no other data of other people. */
export const calendarFeedView = defineView({
  name: "feed.calendar",
  input: FeedCode,
  async load({ db, input, now }) {
    const feed = await findFeedByHash(db, feedHash(input.feedCode));
    if (feed === null) return null;
    const { cadreId } = feed;
    return { cadreId, ...(await loadOwnRotation(db, { cadreId, today: dayOf(now) })) };
  },
  // The code is the right.
  allow: () => true,
  project: ({ cadreId, stints, absences, acting, handovers }): CalendarFeedView => ({
    stints,
    absences: absences
      .filter(({ cancelledAt }) => cancelledAt === null)
      .map(({ id, kind, fromOn, toOn }) => ({ id, kind, fromOn, toOn })),
    standIns: acting.map(({ standIn: { id, area, fromOn, toOn }, community, forName }) => ({
      ...{ id, area, fromOn, toOn, community, forName },
    })),
    handovers: handovers
      .filter(({ headSignedAt }) => headSignedAt === null)
      .map(({ id, kind, area, community, dueOn, fromId, fromName, toName }) => ({
        ...{ id, kind, area, community, dueOn, other: fromId === cadreId ? toName : fromName },
      })),
  }),
});
