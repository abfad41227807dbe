import type { RecordView, StepView } from "#app/contracts/record-desk-views.ts";
import { recordsText } from "#app/text/records.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./records.module.css";

type Line = {
  key: "entered" | "imported" | "verified" | "returned" | "struck";
  step: StepView;
  note?: string;
};

/** Who entered, verified and settled the record, in the order it happened. */
export function RecordHistory({ view }: { view: RecordView }) {
  const t = useText(recordsText);
  const { entered, verified, settled } = view;
  const { writtenAt } = entered;
  const lines: Line[] = [
    {
      key: entered.imported ? "imported" : "entered",
      step: entered,
      ...(writtenAt === null ? {} : { note: t("step.written", { at: dateTime(writtenAt) }) }),
    },
  ];
  if (verified !== null) lines.push({ key: "verified", step: verified });
  if (settled !== null)
    lines.push({
      key: view.status === "struck" ? "struck" : "returned",
      step: settled,
      ...(settled.reason === null ? {} : { note: t("step.reason", { reason: settled.reason }) }),
    });
  lines.sort((a, b) => a.step.at - b.step.at);
  return (
    <Card title={t("page.history")}>
      <ol className={styles.steps}>
        {lines.map(({ key, step, note }) => (
          <li key={key} className={styles.step}>
            <strong>{t(`step.${key}`)}</strong>
            <span className={styles.cell}>
              <span>{t("step.by", { name: step.by ?? t("step.system"), at: dateTime(step.at) })}</span>
              {note !== undefined && <span className={styles.small}>{note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
