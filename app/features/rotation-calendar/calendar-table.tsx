import { useSearchParams } from "@remix-run/react";
import { Fragment, useMemo } from "react";
import type { ShownCalendar } from "#app/contracts/rotation-calendar-views.ts";
import { rotationBreachesText } from "#app/text/rotation-breaches.ts";
import { rotationCalendarText } from "#app/text/rotation-calendar.ts";
import { useText } from "#app/text/use-text.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Pager } from "#app/ui/table/pager.tsx";
import { Scroller } from "#app/ui/table/scroller.tsx";
import styles from "./calendar.module.css";
import { CalendarCellView } from "./calendar-cell.tsx";
import { type CalendarFilter, type CalendarRow, rowsOf, type Seat } from "./calendar-rows.ts";
import type { CalendarWords } from "./calendar-words.ts";
import { cellBreaches } from "./cell-breaches.ts";

/** Six communities of four posts: what a browser draws at once, however large the plan is. */
const ROWS_PER_PAGE = 24;

type TableProps = {
  calendar: ShownCalendar;
  words: CalendarWords;
  filter: CalendarFilter;
  edits: boolean;
  onSwap: (one: Seat, other: Seat) => void;
  onChoose: ((seat: Seat) => void) | null;
};

export function CalendarTable(props: TableProps) {
  const { calendar, words, filter } = props;
  const t = useText(rotationCalendarText);
  const [params] = useSearchParams();
  const { look, area } = filter;
  const rows = rowsOf(calendar, filter);
  const breachesAt = useMemo(() => cellBreaches(calendar), [calendar]);
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_PER_PAGE));
  const page = Math.min(pages, Math.max(1, Number(params.get("page")) || 1));
  const shown = rows.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE);
  const hrefFor = (wanted: number) => {
    const next = new URLSearchParams(params);
    next.set("page", String(wanted));
    return `?${next}`;
  };
  const caption = t(`caption.${look}`, { area: words.area(area) });
  if (rows.length === 0) return <EmptyState title={t("noRows")} />;
  return (
    <>
      <Scroller label={caption}>
        <table className={styles.table}>
          <caption className={styles.caption}>{caption}</caption>
          <PeriodHead calendar={calendar} words={words} corner={cornerOf(look)} />
          <tbody>
            {shown.map((row, at) => (
              <Fragment key={row.key}>
                {row.group !== "" && row.group !== shown[at - 1]?.group && (
                  <GroupRow name={row.group} calendar={calendar} words={words} />
                )}
                <tr>
                  <RowHead {...props} row={row} />
                  {row.cells.map((cell) => (
                    <CalendarCellView
                      key={cell.period}
                      {...{ ...props, row, cell }}
                      breaches={breachesAt(row, cell)}
                    />
                  ))}
                </tr>
              </Fragment>
            ))}
          </tbody>
        </table>
      </Scroller>
      <Pager
        {...{ page, pages, total: rows.length, go: { kind: "link", hrefFor } }}
        labels={{
          ...{ navigation: t("navigation"), previous: t("previous"), next: t("next") },
          total: (n) => t("total", { n }),
          page: (at) => t("page", at),
        }}
      />
    </>
  );
}

const cornerOf = (look: CalendarFilter["look"]) =>
  (({ community: "post", person: "person", area: "community" }) as const)[look];

function PeriodHead(props: {
  calendar: ShownCalendar;
  words: CalendarWords;
  corner: "post" | "person" | "community";
}) {
  const t = useText(rotationCalendarText);
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.first}>
          {t(props.corner)}
        </th>
        {props.calendar.periods.map(({ fromOn, frozen, closed, current }, period) => (
          <th key={fromOn} scope="col" data-closed={closed} data-current={current}>
            <span className={styles.month}>{props.words.months(period)}</span>
            <span className={styles.soft}>
              {t("period", { n: period + 1 })}
              {current && ` · ${t("current")}`}
              {frozen && ` · ${t("frozen")}`}
              {closed && ` · ${t("closed")}`}
            </span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The months again, for the eye: the head of the table may be far above. */
const GroupRow = ({ name, calendar, words }: Pick<TableProps, "calendar" | "words"> & { name: string }) => (
  <tr className={styles.group}>
    <th scope="rowgroup" className={styles.first}>
      {name}
    </th>
    {calendar.periods.map(({ fromOn }, period) => (
      <td key={fromOn} aria-hidden="true">
        {words.months(period)}
      </td>
    ))}
  </tr>
);

function RowHead({ calendar, words, filter, row }: TableProps & { row: CalendarRow }) {
  const t = useText(rotationCalendarText);
  const say = useText(rotationBreachesText);
  const post = row.post === null ? undefined : calendar.posts[row.post];
  const name =
    post === undefined
      ? words.personName(row.person ?? -1)
      : filter.look === "area"
        ? calendar.communities[post.community]?.name
        : words.area(post.area);
  const person = calendar.people[row.person ?? -1];
  const [own, ...more] = person?.scope ?? [];
  const unled = calendar.breaches?.some(
    ({ period, personIds }) => period === null && person !== undefined && personIds.includes(person.id),
  );
  return (
    <th scope="row" className={styles.first}>
      {name}
      {post?.hard && <span className={styles.hard}>{t("hard")}</span>}
      {own !== undefined && more.length === 0 && (
        <span className={styles.note}>{calendar.communities[own]?.name}</span>
      )}
      {unled && <span className={styles.unled}>{say("rule.breadth")}</span>}
    </th>
  );
}
