import { ClearCalendarDay } from "#app/contracts/calendar.ts";
import { maySetCalendar } from "#app/domain/access/daily.ts";
import { yearOf } from "#app/domain/daily/work-calendar.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { removeCalendarDay } from "#db/queries/calendar.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadYearFacts } from "./calendar-facts.ts";

/** What was set for a day is taken back: as announced again, or in a year loaded by hand an ordinary day. */
export const clearCalendarDay = defineCommand({
  name: "calendar.clear-day",
  input: ClearCalendarDay,
  load: ({ tx, input }) => loadYearFacts(tx, yearOf(input.day)),
  allow: ({ actor }) => maySetCalendar(actor),
  run: ({ input: { day }, facts }) => {
    const set = facts.days.find((known) => known.day.onDay === day);
    if (set === undefined) return refused("calendar.day-not-set", { day });
    return done(
      { day },
      {
        write: (tx) => removeCalendarDay(tx, day),
        audit: { contestId: null, details: { day, kind: set.day.kind } },
        events: [],
      },
    );
  },
});
