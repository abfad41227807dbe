import { IconAlertTriangleFilled } from "@tabler/icons-react";
import { useRef } from "react";
import type { ShownCalendar } from "#app/contracts/rotation-calendar-views.ts";
import type { Breach } from "#app/domain/rotation/rotation-problem.ts";
import { breachSentence, rotationBreachesText } from "#app/text/rotation-breaches.ts";
import { rotationCalendarText } from "#app/text/rotation-calendar.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "./calendar.module.css";
import type { CalendarCell, CalendarRow, Seat } from "./calendar-rows.ts";
import type { CalendarWords } from "./calendar-words.ts";
import { useSeatDrag } from "./use-seat-drag.ts";

type CellProps = {
  calendar: ShownCalendar;
  words: CalendarWords;
  row: CalendarRow;
  cell: CalendarCell;
  breaches: readonly Breach[];
  edits: boolean;
  onSwap: (one: Seat, other: Seat) => void;
  onChoose: ((seat: Seat) => void) | null;
};

/** A and B of a post in a period, or what somebody does in a period; marked where a rule is broken. */
export function CalendarCellView(props: CellProps) {
  const { calendar, words, row, cell, breaches } = props;
  const t = useText(rotationCalendarText);
  const say = useText(rotationBreachesText);
  const period = calendar.periods[cell.period];
  return (
    <td data-closed={period?.closed} data-current={period?.current} data-marked={breaches.length > 0}>
      <div className={styles.seats}>
        {cell.seats.map((seat) => (
          <SeatChip key={`${seat.post}-${seat.role}`} {...props} seat={seat} />
        ))}
        {cell.away && <span className={styles.away}>{t("away")}</span>}
        {row.person !== null && cell.seats.length === 0 && !cell.away && (
          <span className={styles.free}>{t("free")}</span>
        )}
        {breaches.length > 0 && (
          <span
            className={styles.mark}
            title={breaches.map((breach) => breachSentence({ breach, names: words, t: say })).join("\n")}
          >
            <IconAlertTriangleFilled size={14} aria-hidden />
            {[...new Set(breaches.map(({ rule }) => say(`rule.${rule}`)))].join(say("joint"))}
          </span>
        )}
      </div>
    </td>
  );
}

type ChipProps = CellProps & { seat: Seat };

function SeatChip({ calendar, words, row, seat, breaches, edits, onSwap, onChoose }: ChipProps) {
  const t = useText(rotationCalendarText);
  const element = useRef<HTMLButtonElement>(null);
  const open = edits && calendar.periods[seat.period]?.closed === false;
  const look = useSeatDrag({ element, seat, on: open, onDrop: (dragged) => onSwap(dragged, seat) });
  const person = calendar.people[seat.person];
  const marked = breaches.some(({ personIds }) => person !== undefined && personIds.includes(person.id));
  const chip = {
    className: styles.chip,
    ...{ "data-role": seat.role, "data-member": person?.member ?? false, "data-marked": marked },
  };
  const inside = (
    <>
      <span className={styles.role}>{t(seat.role)}</span>
      <span className={styles.name}>
        {row.person === null ? words.personName(seat.person) : words.postName(seat.post)}
      </span>
    </>
  );
  const name = [words.seatName(seat), ...(marked ? [t("marked", { n: breaches.length })] : [])].join("; ");
  if (!open || onChoose === null)
    return (
      <span {...chip} title={name}>
        {inside}
      </span>
    );
  return (
    <button
      {...chip}
      ref={element}
      type="button"
      data-look={look ?? undefined}
      aria-label={name}
      onClick={() => onChoose(seat)}
    >
      {inside}
    </button>
  );
}
