import { useMemo } from "react";
import type { ShownCalendar } from "#app/contracts/rotation-calendar-views.ts";
import type { WorkArea } from "#app/domain/daily/work-record.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import type { Language } from "#app/text/define-text.ts";
import type { BreachNames } from "#app/text/rotation-breaches.ts";
import { rotationCalendarText } from "#app/text/rotation-calendar.ts";
import { translator } from "#app/text/translate.ts";
import { useLanguage } from "#app/text/use-text.ts";
import type { Seat } from "./calendar-rows.ts";

/** What things of a calendar are called in the reader's language. */
export type CalendarWords = BreachNames & {
  /** Months of a period: "2026-07", or "2026-07 至 2026-09". */
  months: (period: number) => string;
  postName: (post: number) => string;
  personName: (person: number) => string;
  seatName: (seat: Seat) => string;
};

const MONTH_LENGTH = "2026-07".length;

export function calendarWords(calendar: ShownCalendar, language: Language): CalendarWords {
  const t = translator<(typeof rotationCalendarText)["zh-CN"]>(rotationCalendarText, language);
  const areas = translator<(typeof dailyWords)["zh-CN"]>(dailyWords, language);
  const people = new Map(calendar.people.map(({ id, name }) => [id, name]));
  const communities = new Map(calendar.communities.map(({ id, name }) => [id, name]));
  const area = (of: WorkArea) => areas(`area.${of}`);
  const months = (period: number) => {
    const { fromOn = "", toOn = "" } = calendar.periods[period] ?? {};
    const [from, to] = [fromOn.slice(0, MONTH_LENGTH), toOn.slice(0, MONTH_LENGTH)];
    return from === to ? from : t("until", { from, to });
  };
  const period = (of: number) => t("periodAt", { n: of + 1, months: months(of) });
  const personName = (person: number) => calendar.people[person]?.name ?? t("nobody");
  const postName = (post: number) => {
    const row = calendar.posts[post];
    return row ? `${calendar.communities[row.community]?.name ?? ""} · ${area(row.area)}` : "";
  };
  return {
    ...{ area, months, period, personName, postName },
    person: (id) => people.get(id) ?? t("nobody"),
    community: (id) => communities.get(id) ?? "",
    seatName: (seat) =>
      t("seat", {
        ...{ role: t(seat.role), person: personName(seat.person) },
        ...{ post: postName(seat.post), period: period(seat.period) },
      }),
  };
}

export function useCalendarWords(calendar: ShownCalendar): CalendarWords {
  const language = useLanguage();
  return useMemo(() => calendarWords(calendar, language), [calendar, language]);
}
