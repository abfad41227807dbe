import type { ScoresShown, StepShown } from "#app/contracts/ranking-views.ts";
import { compositeFigure } from "#app/text/composite-figure.ts";
import { rankingExplanationText } from "#app/text/ranking-explanation.ts";
import { useText } from "#app/text/use-text.ts";
import { ChartFrame } from "#app/ui/charts/chart-frame.tsx";
import { Scroller } from "#app/ui/table/scroller.tsx";
import { part, percent, points, signed } from "./figures.ts";
import styles from "./ranking.module.css";

/** Criterion after criterion, each bar beginning where the one before ended; below it the bar of the line's. */
export function Waterfall({ scores, own }: { scores: ScoresShown; own: boolean }) {
  const t = useText(rankingExplanationText);
  const { other } = scores;
  const otherName = other === null ? "" : (other.name ?? t(`other.${other.kind}`));
  const ownName = t(own ? "you" : "person");
  const legend = [
    { key: "own", look: "own" as const, label: ownName },
    ...(other === null ? [] : [{ key: "other", look: "median" as const, label: otherName }]),
  ];
  return (
    <ChartFrame
      caption={
        other === null ? t("waterfall.alone") : t("waterfall.caption", { other: t(`other.${other.kind}`) })
      }
      legend={legend}
      table={<StepTable scores={scores} names={{ own: ownName, other: otherName }} />}
    >
      <div className={styles.steps}>
        {scores.steps.map((step, at) => (
          <div key={step.criterion} className={styles.step}>
            <span>{step.name}</span>
            <StepBars before={scores.steps.slice(0, at)} step={step} />
          </div>
        ))}
      </div>
    </ChartFrame>
  );
}

/** Millionths to per cent of the whole. */
const PER_CENT = 10_000;

function StepBars({ before, step }: { before: readonly StepShown[]; step: StepShown }) {
  const from = before.reduce((sum, each) => sum + each.own, 0);
  const otherFrom = before.reduce((sum, each) => sum + (each.other ?? 0), 0);
  return (
    <svg width="100%" height="28" aria-hidden="true" focusable="false">
      <rect width="100%" height="28" className={styles.ground} />
      <rect
        x={`${from / PER_CENT}%`}
        y="3"
        width={`${step.own / PER_CENT}%`}
        height="12"
        className={styles.mark}
      />
      {step.other !== null && (
        <rect
          x={`${otherFrom / PER_CENT}%`}
          y="17"
          width={`${step.other / PER_CENT}%`}
          height="8"
          className={styles.otherBar}
        />
      )}
    </svg>
  );
}

function StepTable({ scores, names }: { scores: ScoresShown; names: { own: string; other: string } }) {
  const t = useText(rankingExplanationText);
  const { other } = scores;
  return (
    <Scroller label={t("waterfall.alone")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("waterfall.criterion")}</th>
            <th scope="col">{t("waterfall.points")}</th>
            <th scope="col" className={styles.figure}>
              {names.own}
            </th>
            {other !== null && (
              <>
                <th scope="col" className={styles.figure}>
                  {names.other}
                </th>
                <th scope="col" className={styles.figure}>
                  {t("waterfall.difference")}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {scores.steps.map((step) => (
            <tr key={step.criterion}>
              <th scope="row">
                {step.name}
                <span className={styles.under}>
                  {t("waterfall.weight", { weight: percent(step.weight) })}
                </span>
              </th>
              <td>
                <PointsOf step={step} />
              </td>
              <td className={styles.figure}>{part(step.own)}</td>
              {step.other !== null && (
                <>
                  <td className={styles.figure}>{part(step.other)}</td>
                  <td className={styles.figure}>{signed(part(step.own - step.other))}</td>
                </>
              )}
            </tr>
          ))}
          <tr>
            <th scope="row">{t("waterfall.sum")}</th>
            <td />
            <td className={styles.figure}>
              <strong>{compositeFigure(scores.composite)}</strong>
            </td>
            {other !== null && (
              <>
                <td className={styles.figure}>{compositeFigure(other.composite)}</td>
                <td className={styles.figure}>
                  {signed(compositeFigure(scores.composite - other.composite))}
                </td>
              </>
            )}
          </tr>
        </tbody>
      </table>
    </Scroller>
  );
}

function PointsOf({ step }: { step: StepShown }) {
  const t = useText(rankingExplanationText);
  if (step.how === "default") return t("waterfall.default", { used: points(step.used) });
  if (step.how === "estimated" && step.raw !== null)
    return t("waterfall.estimated", { used: points(step.used), raw: points(step.raw) });
  return points(step.used);
}
