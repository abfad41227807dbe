import { SetCalendarDay } from "#app/contracts/calendar.ts";
import { maySetCalendar } from "#app/domain/access/daily.ts";
import { isWeekend } from "#app/domain/daily/calendar-year.ts";
import { yearOf } from "#app/domain/daily/work-calendar.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { saveCalendarDay } from "#db/queries/calendar.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { isKnown, loadYearFacts } from "./calendar-facts.ts";

/** One day otherwise than announced. What was counted before stays as it was counted. */
export const setCalendarDay = defineCommand({
  name: "calendar.set-day",
  input: SetCalendarDay,
  load: ({ tx, input }) => loadYearFacts(tx, yearOf(input.day)),
  allow: ({ actor }) => maySetCalendar(actor),
  run: ({ input, facts, actor, now }) => {
    const { day, kind } = input;
    if (!isKnown(facts)) return refused("calendar.year-not-loaded", { year: String(facts.year) });
    if (kind === "makeUp" && !isWeekend(day)) return refused("calendar.make-up-not-weekend", { day });
    const setBy = actor.kind === "account" ? actor.accountId : null;
    const name = input.name === "" ? null : input.name;
    return done(
      { day },
      {
        write: (tx) => saveCalendarDay(tx, { onDay: day, kind, name, setBy, setAt: now }),
        audit: { contestId: null, details: { day, kind } },
        events: [],
      },
    );
  },
});
