import { useMemo, useState } from "react";
import * as MonthPoints from "#app/domain/daily/month-points.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { schemesText } from "#app/text/schemes.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { EXAMPLE_MONTH, exampleText, type KindWords, readExample } from "./example-records.ts";
import { pointsText } from "./number-text.ts";
import { useScheme } from "./scheme-context.ts";
import styles from "./schemes.module.css";

function useKindWords(): KindWords {
  const words = useText(dailyWords);
  const t = useText(schemesText);
  return useMemo(() => {
    return { word: (kind) => words(`kind.${kind}`), lead: t("example.lead") };
  }, [words, t]);
}

/** A month of records, counted by the scheme as it is typed. Stays in the browser. */
export function ExampleCard() {
  const t = useText(schemesText);
  const words = useKindWords();
  const { body } = useScheme();
  const [text, setText] = useState(() => exampleText(words));
  const { records, unread } = useMemo(() => readExample({ text, words }), [text, words]);
  const trace = MonthPoints.of({ records, scheme: body, month: EXAMPLE_MONTH });
  return (
    <Card title={t("example.title")}>
      <p className={styles.soft}>{t("example.hint")}</p>
      <div className={styles.example}>
        <div className={styles.stack}>
          <TextAreaField
            name="example"
            label={t("example.records")}
            rows={14}
            value={text}
            onChange={setText}
            maxLength={10_000}
          />
          <p className={styles.row}>
            <ActionButton size="small" onClick={() => setText(exampleText(words))}>
              {t("example.fill")}
            </ActionButton>
            <ActionButton size="small" tone="quiet" onClick={() => setText("")}>
              {t("example.clear")}
            </ActionButton>
          </p>
          {unread.length > 0 && (
            <Notice tone="attention">{t("example.unread", { lines: unread.join("、") })}</Notice>
          )}
        </div>
        <ExampleTrace trace={trace} />
      </div>
    </Card>
  );
}

function ExampleTrace({ trace }: { trace: MonthPoints.MonthTrace }) {
  const t = useText(schemesText);
  const words = useText(dailyWords);
  const facts = { sum: pointsText(trace.sum), maximum: pointsText(trace.maximum) };
  return (
    <div className={styles.stack}>
      <table className={styles.table}>
        <caption className="yz-hidden">{t("example.table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("month.kind")}</th>
            <th scope="col">{t("example.count")}</th>
            <th scope="col">{t("example.raw")}</th>
            <th scope="col">{t("example.cut")}</th>
            <th scope="col">{t("example.counted")}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t("example.base")}</th>
            <td colSpan={3} />
            <td>{pointsText(trace.base)}</td>
          </tr>
          {trace.kinds.map(({ kind, records, raw, takenByCount, takenByCap, points }) => (
            <tr key={kind}>
              <th scope="row">{words(`kind.${kind}`)}</th>
              <td>{records.length}</td>
              <td>{pointsText(raw)}</td>
              <td>{takenByCount + takenByCap === 0 ? "" : pointsText(takenByCount + takenByCap)}</td>
              <td>{pointsText(points)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("example.total")}</th>
            <td colSpan={3}>
              {trace.sum > trace.maximum && t("example.bounded", facts)}
              {trace.sum < 0 && t("example.floored", facts)}
            </td>
            <td>
              <strong role="status" className={styles.total}>
                {pointsText(trace.total)}
              </strong>
            </td>
          </tr>
        </tfoot>
      </table>
      {trace.unnamed.map(({ kind, records }) => (
        <p key={kind} className={styles.soft}>
          {t("example.unnamed", { kind: words(`kind.${kind}`), count: records })}
        </p>
      ))}
    </div>
  );
}
