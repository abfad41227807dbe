import type { RotationCalendarView, ShownCalendar } from "#app/contracts/rotation-calendar-views.ts";
import type { Language } from "#app/text/define-text.ts";
import { rotationCalendarText } from "#app/text/rotation-calendar.ts";
import { translator } from "#app/text/translate.ts";
import { type CalendarFilter, type CalendarRow, rowsOf } from "./calendar-rows.ts";
import { type CalendarWords, calendarWords } from "./calendar-words.ts";

type Given = { view: RotationCalendarView; filter: CalendarFilter; language: Language };

/** One sheet: the rows of the page, a column for every period with A and B. */
export function calendarWorkbook({ view, filter, language }: Given) {
  const t = translator<(typeof rotationCalendarText)["zh-CN"]>(rotationCalendarText, language);
  const { calendar } = view;
  const words = calendar && calendarWords(calendar, language);
  const text = (header: string, width: number) => ({ header, width, kind: "text" as const });
  const columns = [
    ...[text(t("community"), 20), text(t("area"), 14), text(t("person"), 14)],
    ...(calendar?.periods ?? []).map((_, period) => text(words?.months(period) ?? "", 24)),
  ];
  const rows =
    calendar && words ? rowsOf(calendar, filter).map((row) => sheetRow({ calendar, words, row, t })) : [];
  return { name: `${t("file")}.xlsx`, sheets: [{ name: t(`look.${filter.look}`), columns, rows }] };
}

function sheetRow(given: {
  calendar: ShownCalendar;
  words: CalendarWords;
  row: CalendarRow;
  t: (key: "a" | "b" | "away") => string;
}): (string | null)[] {
  const { calendar, words, row, t } = given;
  const post = row.post === null ? undefined : calendar.posts[row.post];
  return [
    post === undefined ? null : (calendar.communities[post.community]?.name ?? null),
    post === undefined ? null : words.area(post.area),
    row.person === null ? null : words.personName(row.person),
    ...row.cells.map(({ seats, away }) => {
      const parts = seats.map((seat) =>
        [t(seat.role), row.person === null ? words.personName(seat.person) : words.postName(seat.post)].join(
          " ",
        ),
      );
      return [...parts, ...(away ? [t("away")] : [])].join(" / ") || null;
    }),
  ];
}
