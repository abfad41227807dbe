import type { CalendarDayView, CalendarView } from "#app/contracts/calendar.ts";
import { weekdayOf } from "#app/domain/daily/work-calendar.ts";
import { calendarText } from "#app/text/calendar.ts";
import { day as dayText } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import styles from "./calendar.module.css";

type Props = {
  year: number;
  month: CalendarView["months"][number];
  today: string;
  onPick: (day: string) => void;
};

const DAYS = [1, 2, 3, 4, 5, 6, 0] as const;

/** Weeks begin on Monday, as working weeks do. */
export function Month({ year, month, today, onPick }: Props) {
  const t = useText(calendarText);
  const names = [...t("weekdays")];
  return (
    <table className={styles.month}>
      <caption>
        <strong>{t("months", { year, month: month.month })}</strong>
        <span>{t("working", { count: month.workingDays })}</span>
      </caption>
      <thead>
        <tr>
          {DAYS.map((weekday) => (
            <th key={weekday} scope="col">
              {names[weekday]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month.days).map((week) => (
          <tr key={week.find((day) => day !== null)?.day}>
            {week.map((day, index) => (
              <td key={DAYS[index]}>{day && <Day day={day} today={today} onPick={onPick} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Picking a day here is a short cut: by keyboard it is set with the button of the page, not after 365 stops. */
function Day({ day, today, onPick }: { day: CalendarDayView; today: string; onPick: (day: string) => void }) {
  const t = useText(calendarText);
  const language = useLanguage();
  const said = [dayText(day.day, language), t(`kind.${day.kind}`), day.name?.[language]];
  const notes = [day.byHand && t("byHand"), day.day === today && t("today")];
  const label = [...said, ...notes].filter((part) => typeof part === "string" && part !== "").join(" · ");
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.day}
      data-kind={day.kind}
      data-by-hand={day.byHand}
      data-today={day.day === today}
      aria-label={label}
      title={label}
      onClick={() => onPick(day.day)}
    >
      {Number(day.day.slice(8))}
    </button>
  );
}

function weeksOf(days: readonly CalendarDayView[]): (CalendarDayView | null)[][] {
  const first = days[0];
  const before = first === undefined ? 0 : (weekdayOf(first.day) + 6) % 7;
  const cells: (CalendarDayView | null)[] = [...Array<null>(before).fill(null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
