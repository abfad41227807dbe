import { Link, useSearchParams } from "@remix-run/react";
import { Fragment, useState } from "react";
import type { RankedListShown, RankedRoundView, RankedRowShown } from "#app/contracts/ranking-views.ts";
import { compositeFigure } from "#app/text/composite-figure.ts";
import { rankingListText } from "#app/text/ranking-list.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Scroller } from "#app/ui/table/scroller.tsx";
import { BlockedBy } from "./blocked-by.tsx";
import { part, points } from "./figures.ts";
import { chosenFrom, isChosen } from "./list-filter.ts";
import styles from "./ranking.module.css";
import { ZoneTag } from "./zone-tag.tsx";

const AT_FIRST = 150;

/** In order of place; the line is drawn below the last one who is advised. */
export function ListTable({ view, list }: { view: RankedRoundView; list: RankedListShown }) {
  const t = useText(rankingListText);
  const [query] = useSearchParams();
  const [all, setAll] = useState(false);
  const chosen = chosenFrom(query);
  const matching = list.rows.filter((row) => isChosen(chosen, row));
  const rows = all ? matching : matching.slice(0, AT_FIRST);
  const lastIn = matching.findLast(({ advised }) => advised)?.id;
  const columns = 5 + view.criteria.length;
  if (matching.length === 0) return <p className={styles.soft}>{t("nobodyShown")}</p>;
  return (
    <>
      <Scroller label={t("caption")}>
        <table className={styles.table}>
          <caption className="yz-hidden">{t("caption")}</caption>
          <Head view={view} />
          <tbody>
            {rows.map((row) => (
              <Fragment key={row.id}>
                <Row view={view} row={row} draws={list.report?.firmness?.draws ?? view.draws} />
                {row.id === lastIn && (
                  <tr className={styles.cut}>
                    <td colSpan={columns}>{t("cut", { seats: list.seats, selected: list.selected })}</td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </Scroller>
      <div className={styles.actions}>
        <span className={styles.soft}>{t("total", { n: matching.length + list.more })}</span>
        {rows.length < matching.length && (
          <ActionButton size="small" onClick={() => setAll(true)}>
            {t("showAll", { n: matching.length - rows.length })}
          </ActionButton>
        )}
        {list.more > 0 && <span className={styles.soft}>{t("moreInFile", { n: list.more })}</span>}
      </div>
    </>
  );
}

function Head({ view }: { view: RankedRoundView }) {
  const t = useText(rankingListText);
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.figure}>
          {t("column.place")}
        </th>
        <th scope="col">
          {t("column.name")}
          <span className={styles.under}>{t("column.unit")}</span>
        </th>
        <th scope="col" className={styles.figure}>
          {t("column.composite")}
        </th>
        {view.criteria.map(({ key, name, weight }) => (
          <th key={key} scope="col">
            {name}
            <span className={styles.under}>{t("weight", { weight: weight / 100 })}</span>
          </th>
        ))}
        <th scope="col">{t("column.advice")}</th>
        <th scope="col">{t("column.zone")}</th>
      </tr>
    </thead>
  );
}

function Row({ view, row, draws }: { view: RankedRoundView; row: RankedRowShown; draws: number }) {
  const t = useText(rankingListText);
  return (
    <tr data-in={row.advised ? "" : undefined}>
      <td className={styles.figure}>{row.place}</td>
      <th scope="row">
        <Link to={`/selection/${view.roundId}/candidates/${row.id}`}>{row.name}</Link>
        <span className={styles.under}>{row.unitName}</span>
      </th>
      <td className={styles.figure}>
        <strong>{compositeFigure(row.composite)}</strong>
      </td>
      {view.criteria.map((criterion) => (
        <PartCell key={criterion.key} row={row} criterion={criterion} />
      ))}
      <td className={styles.advice}>
        {row.advised ? t("advised") : t("notAdvised")}
        <BlockedBy blocked={row.blocked} />
      </td>
      <td>
        <ZoneTag zone={row.zone} acceptability={row.acceptability} draws={draws} />
      </td>
    </tr>
  );
}

/** What the criterion adds, as a bar of what it could add; below it the points, and the raw score where another is used. */
function PartCell({
  row,
  criterion,
}: {
  row: RankedRowShown;
  criterion: RankedRoundView["criteria"][number];
}) {
  const t = useText(rankingListText);
  const found = row.parts.find((each) => each.criterion === criterion.key);
  if (found === undefined) return <td>—</td>;
  const share = criterion.weight === 0 ? 0 : found.part / criterion.weight;
  return (
    <td className={styles.part}>
      <svg width="100%" height="6" aria-hidden="true" focusable="false">
        <rect width="100%" height="6" className={styles.track} />
        <rect width={`${share}%`} height="6" className={styles.bar} />
      </svg>
      <span>{part(found.part)}</span>
      <span className={styles.under}>
        {found.how === "default"
          ? t("how.default", { used: points(found.used) })
          : found.how === "estimated" && found.raw !== null
            ? t("how.estimated", { used: points(found.used), raw: points(found.raw) })
            : t("how.measured", { used: points(found.used) })}
      </span>
    </td>
  );
}
