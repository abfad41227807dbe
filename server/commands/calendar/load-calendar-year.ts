import { LoadCalendarYear } from "#app/contracts/calendar.ts";
import { maySetCalendar } from "#app/domain/access/daily.ts";
import { type DayKind, type NamedDay, readYear } from "#app/domain/daily/calendar-year.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { saveCalendarYear } from "#db/queries/calendar.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadYearFacts } from "./calendar-facts.ts";

/** A year the package does not have, from its announcement; loaded again it is replaced. */
export const loadCalendarYear = defineCommand({
  name: "calendar.load-year",
  input: LoadCalendarYear,
  load: ({ tx, input }) => loadYearFacts(tx, input.year),
  allow: ({ actor }) => maySetCalendar(actor),
  run: ({ input, facts, actor, now }) => {
    const { year, source } = input;
    if (facts.inPackage) return refused("calendar.year-in-package", { year: String(year) });
    const read = readYear(input);
    if (!read.ok) return read;
    const setBy = actor.kind === "account" ? actor.accountId : null;
    const rows = (kind: DayKind, days: readonly NamedDay[]) =>
      days.map(({ day, name }) => ({ onDay: day, kind, name, setBy, setAt: now }));
    const { holidays, makeUpDays } = read.value;
    return done(
      { year, holidays: holidays.length, makeUpDays: makeUpDays.length },
      {
        write: (tx) =>
          saveCalendarYear(tx, {
            row: { year, source, loadedBy: setBy, loadedAt: now },
            days: [...rows("holiday", holidays), ...rows("makeUp", makeUpDays)],
          }),
        audit: {
          contestId: null,
          details: { year, source, holidays: holidays.length, makeUpDays: makeUpDays.length },
        },
        events: [],
      },
    );
  },
});
