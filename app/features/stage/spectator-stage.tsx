import type { PublicView } from "#app/contracts/live.ts";
import { stageText } from "#app/text/stage.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "./spectator.module.css";
import { StageClock } from "./stage-clock.tsx";

/** Who is on each stage now, with the clock, or the score once it was revealed. */
export function SpectatorStage({ view, at }: { view: PublicView; at: number }) {
  const t = useText(stageText);
  const { panels } = view.contest;
  return (
    <section className={styles.stages} aria-label={t("live.onStage")}>
      {panels.map((panel) => (
        <div key={panel.id} className={styles.stage}>
          <h2>{panels.length > 1 ? `${t("live.onStage")} · ${panel.name}` : t("live.onStage")}</h2>
          <OnStage view={view} performanceId={view.onStage[panel.id]} at={at} />
        </div>
      ))}
    </section>
  );
}

type OnStageProps = { view: PublicView; performanceId: string | undefined; at: number };

function OnStage({ view, performanceId, at }: OnStageProps) {
  const t = useText(stageText);
  const row = performanceId === undefined ? undefined : view.performances[performanceId];
  const contestant = row === undefined ? undefined : view.contestants[row.contestantId];
  if (performanceId === undefined || row === undefined || contestant === undefined)
    return <p>{t("live.nobody")}</p>;
  const clock = view.clocks[performanceId];
  const progress = view.progress[performanceId];
  const performing = row.status === "called" || row.status === "onStage";
  const item = view.contest.items.find(({ key }) => key === row.itemKey);
  return (
    <>
      <p className={styles.performer}>
        {contestant.number !== undefined && (
          <span className={styles.number}>
            {t("number", { number: String(contestant.number).padStart(2, "0") })}
          </span>
        )}
        <strong>{contestant.name}</strong>
      </p>
      <p className={styles.detail}>
        {contestant.unitName} · {item?.name}
      </p>
      <p className={styles.now}>
        <span>{t(`status.${row.score === undefined ? row.status : "revealed"}`)}</span>
        {row.status === "scoring" && progress !== undefined && <span>{t("live.marks", progress)}</span>}
        {row.score !== undefined && <strong className={styles.score}>{row.score}</strong>}
      </p>
      {performing && clock !== undefined && <StageClock clock={clock} at={at} size="card" />}
    </>
  );
}
