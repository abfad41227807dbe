import type { RankedRoundView } from "#app/contracts/ranking-views.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { rankingListText } from "#app/text/ranking-list.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { ContestsPanel } from "./contests-panel.tsx";
import { FirmnessPanel } from "./firmness-panel.tsx";
import { ListActions } from "./list-actions.tsx";
import { ListFilter } from "./list-filter-bar.tsx";
import { ListTable } from "./list-table.tsx";
import { PricePanel } from "./price-panel.tsx";
import styles from "./ranking.module.css";
import { WeightsPanel } from "./weights-panel.tsx";
import { WithoutScores } from "./without-scores.tsx";

/** What the rules alone advise, how firm it is, and what it rests on. */
export function ListPage({ view }: { view: RankedRoundView }) {
  const t = useText(rankingListText);
  const people = useText(peopleWords);
  if (view.rankedAt === null)
    return (
      <EmptyState title={t("empty.title")} action={<ListActions view={view} />}>
        {view.may.hold ? t("empty.text", { n: view.eligible }) : t("empty.reading")}
      </EmptyState>
    );
  return (
    <div className={styles.stack}>
      <div className={styles.head}>
        <p className={styles.soft}>{t("drawnAt", { at: dateTime(view.rankedAt) })}</p>
        <ListActions view={view} />
      </div>
      <Notice tone="info">{t(view.may.hold ? "adviceOnly" : "ownPeopleOnly")}</Notice>
      {view.may.hold && <FirmnessPanel view={view} />}
      <ListFilter view={view} />
      {view.lists.map((list) => (
        <Card
          key={list.post}
          title={t("listTitle", { post: people(`reserveKind.${list.post}`), seats: list.seats })}
        >
          <ListTable view={view} list={list} />
          <WithoutScores list={list} roundId={view.roundId} />
          <PricePanel price={list.price} />
          <WeightsPanel list={list} />
        </Card>
      ))}
      {view.may.hold && <ContestsPanel contests={view.contests} />}
    </div>
  );
}
