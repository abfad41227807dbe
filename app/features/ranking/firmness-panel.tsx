import { useFetcher, useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { ActButton } from "#app/acts/act-button.tsx";
import type { RankedRoundView } from "#app/contracts/ranking-views.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { rankingListText } from "#app/text/ranking-list.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { useText } from "#app/text/use-text.ts";
import { Stat, StatRow } from "#app/ui/data/stat.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { spaced } from "./figures.ts";
import styles from "./ranking.module.css";

const ASK_EVERY_MS = 1_000;

/** How firm the picks are: the figures of each list, and the button that draws them. */
export function FirmnessPanel({ view }: { view: RankedRoundView }) {
  const t = useText(rankingListText);
  const words = useText(selectionWords);
  const people = useText(peopleWords);
  const run = useRun(view);
  const tested = view.lists.filter(({ report }) => report?.firmness);
  return (
    <Card
      title={t("firmness.title")}
      actions={
        view.may.firmness &&
        run === null && (
          <ActButton intent="firmness" tone={tested.length === 0 ? "primary" : "secondary"}>
            {t(tested.length === 0 ? "firmness.run" : "firmness.again")}
          </ActButton>
        )
      }
    >
      <p className={styles.soft}>{t("firmness.text", { draws: spaced(view.draws) })}</p>
      {run !== null && (
        <p role="status">
          <progress max={Math.max(1, run.draws)} value={run.done} aria-label={t("firmness.progress")} />{" "}
          {t("firmness.done", { done: spaced(run.done), draws: spaced(run.draws) })}
        </p>
      )}
      {tested.map(({ post, report }) => (
        <StatRow key={post}>
          {(["firm", "deliberate", "out"] as const).map((zone) => (
            <Stat
              key={zone}
              label={`${people(`reserveKind.${post}`)} · ${words(`zone.${zone}`)}`}
              value={String(report?.firmness?.[zone] ?? 0)}
              unit={t("people")}
              detail={t(`firmness.${zone}`)}
            />
          ))}
        </StatRow>
      ))}
    </Card>
  );
}

/** The run that is on, asked for every second; when it has ended the page is read anew. */
function useRun({ roundId, run: first }: RankedRoundView): RankedRoundView["run"] {
  const fetcher = useFetcher<{ run: RankedRoundView["run"] }>();
  const { revalidate } = useRevalidator();
  const { load, data } = fetcher;
  const on = first !== null;
  const told = useRef<unknown>(null);
  useEffect(() => {
    if (!on) return;
    const timer = setInterval(() => load(`/selection/${roundId}/list/run`), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [on, load, roundId]);
  useEffect(() => {
    if (!on || data === undefined || data.run !== null || told.current === data) return;
    told.current = data;
    revalidate();
  }, [on, data, revalidate]);
  return on ? (data === undefined ? first : data.run) : null;
}
