import * as ItemProblems from "#app/domain/scoring/item-problems.ts";
import * as ItemScore from "#app/domain/scoring/item-score.ts";
import type { Item, Round, Rounding } from "#app/domain/scoring/rule-set.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { contestRulesText } from "#app/text/contest-rules.ts";
import { points } from "#app/text/problem-sentence.ts";
import { clock } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "../contest.module.css";
import { exampleReadingMs, exampleSheets } from "./example-marks.ts";

const USUAL_JUDGES = 7;
const DIGITS = 2;
const NO_ROUND: Round = {
  key: "example",
  name: "example",
  weight: 10_000,
  combineItems: "sum",
  rounding: null,
  advancement: { kind: "all" },
  items: [],
};

/** One made-up performance computed by the very rule, so that one sees what the settings do. */
export function ExampleSlip({ item, judges }: { item: Item; judges: number }) {
  const t = useText(contestRulesText);
  const n = judges === 0 ? USUAL_JUDGES : judges;
  const problems = ItemProblems.of({ item, round: NO_ROUND, path: "item", panelSizes: [] });
  return (
    <section className={styles.set} aria-live="polite">
      <h3 className={styles.legend}>{t("example")}</h3>
      {problems.length > 0 ? (
        <p className={styles.soft}>{t("exampleOff")}</p>
      ) : (
        <Slip item={item} judges={n} />
      )}
    </section>
  );
}

function Slip({ item, judges }: { item: Item; judges: number }) {
  const t = useText(contestRulesText);
  const readingsMs = exampleReadingMs(item);
  const sheets = exampleSheets({ item, judges });
  const score = ItemScore.of({ item, sheets, readingsMs, breaches: [], adjustments: [] });
  if (score.kind === "waiting") {
    const facts = { n: score.present, minimum: score.minimum };
    return (
      <p className={styles.soft}>
        {t(score.reason === "tooFewMarks" ? "exampleWaiting" : "exampleTrim", facts)}
      </p>
    );
  }
  if (score.kind === "disqualified") return <p className={styles.soft}>{t("exampleDisqualified")}</p>;
  const { panel, time } = score.trace;
  return (
    <>
      <p className={styles.soft}>{t("exampleNote", { n: judges, time: clock(readingsMs[0] ?? 0) })}</p>
      <table className={`${styles.plain} ${styles.figures}`}>
        <tbody>
          <tr>
            <th scope="row">{t("exampleJudges")}</th>
            <td>
              {panel.judges.map((judge, at) => (
                <span key={judge.seatId}>
                  {at > 0 && " · "}
                  <span className={judge.dropped === null ? undefined : styles.dropped}>
                    {judge.label} {shown(judge.rounded, item.scoring.rounding.judge)}
                    {judge.dropped !== null && <span className="yz-hidden">{t("exampleDropped")}</span>}
                  </span>
                </span>
              ))}
            </td>
          </tr>
          <tr>
            <th scope="row">{t("exampleMean")}</th>
            <td>{shown(panel.value, item.scoring.rounding.panel)}</td>
          </tr>
          {time !== null && (
            <tr>
              <th scope="row">
                {time.seconds > 0 ? t("exampleTime", { seconds: time.seconds }) : t("exampleTimeNone")}
              </th>
              <td>−{points(time.points)}</td>
            </tr>
          )}
          <tr>
            <th scope="row">{t("exampleScore")}</th>
            <td>
              <strong>
                {shown(score.trace.value, item.scoring.rounding.item ?? item.scoring.rounding.panel)}
              </strong>
            </td>
          </tr>
        </tbody>
      </table>
    </>
  );
}

const shown = (exact: string, rounding: Rounding | null): string =>
  Decimal.fixed({ value: Decimal.ofExact(exact), digits: rounding?.digits ?? DIGITS });
