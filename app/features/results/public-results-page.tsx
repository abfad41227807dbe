import type { PublicResults, RankRow } from "#app/contracts/results-views.ts";
import { resultsText } from "#app/text/results.ts";
import { slipText } from "#app/text/slip.ts";
import { dateTime, day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import styles from "./public-results.module.css";

const PODIUM = 3;

/** The published ranking for everybody: the same bytes for all readers of one language. */
export function PublicResultsPage({ view }: { view: PublicResults }) {
  const t = useText(resultsText);
  const language = useLanguage();
  const { contest, ranking } = view;
  const held = [
    contest.heldOn === null ? null : day(contest.heldOn, language),
    contest.venue,
    contest.unitName,
  ];
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{contest.title}</h1>
        <p className={styles.soft}>{held.filter((part) => part !== null).join(" · ")}</p>
        <p className={styles.soft}>
          <StatusTag tone="good">{t("public.final")}</StatusTag>{" "}
          {t("public.version", { version: view.version })} ·{" "}
          {t("public.publishedAt", { at: dateTime(view.publishedAt) })}
        </p>
      </header>
      {contest.rehearsal && <Notice tone="attention">{t("public.rehearsal")}</Notice>}
      {view.underReview && <Notice tone="attention">{t("public.underReview")}</Notice>}
      {ranking.rows.length === 0 ? <p>{t("public.empty")}</p> : <Places view={view} />}
      <Unplaced view={view} />
      <footer className={styles.head}>
        {view.signatures.map(({ role, name }) => (
          <p key={role} className={styles.soft}>
            {t("public.signed", { role: t(`signOff.role.${role}`), name })}
          </p>
        ))}
        <p className={styles.soft}>
          {t("public.hash")} <span className={styles.hash}>{view.hash}</span>
        </p>
        <div>
          <LinkButton to={`/live/${contest.publicCode}`}>{t("public.live")}</LinkButton>
        </div>
      </footer>
    </div>
  );
}

function Places({ view }: { view: PublicResults }) {
  const t = useText(resultsText);
  const { items, rows } = view.ranking;
  return (
    <table className={styles.table}>
      <caption className="yz-hidden">{t("public.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("ranking.place")}</th>
          <th scope="col">{t("ranking.contestant")}</th>
          {items.length > 1 &&
            items.map(({ key, name }) => (
              <th key={key} scope="col" data-figures className={styles.items}>
                {name}
              </th>
            ))}
          <th scope="col" data-figures>
            {t("ranking.score")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Place key={`${row.place} ${row.person.number} ${row.person.name}`} row={row} items={items} />
        ))}
      </tbody>
    </table>
  );
}

function Place({ row, items }: { row: RankRow; items: PublicResults["ranking"]["items"] }) {
  return (
    <tr className={styles.row} data-podium={row.place <= PODIUM ? "" : undefined}>
      <td className={styles.place}>{row.place}</td>
      <th scope="row">
        <span className={styles.name}>{row.person.name}</span>
        <span className={styles.unit}>{row.person.unitName}</span>
      </th>
      {items.length > 1 &&
        items.map(({ key }) => (
          <td key={key} data-figures className={styles.items}>
            {row.items[key] ?? ""}
          </td>
        ))}
      <td data-figures className={styles.score}>
        {row.score}
      </td>
    </tr>
  );
}

function Unplaced({ view }: { view: PublicResults }) {
  const t = useText(resultsText);
  const slip = useText(slipText);
  const { unplaced } = view.ranking;
  if (unplaced.length === 0) return null;
  return (
    <section className={styles.head}>
      <h2 className={styles.soft}>{t("ranking.unplaced")}</h2>
      {unplaced.map(({ person, reason }) => (
        <p key={`${person.number} ${person.name}`} className={styles.soft}>
          {person.name}（{person.unitName}）：{slip(`unplaced.${reason}`)}
        </p>
      ))}
    </section>
  );
}
