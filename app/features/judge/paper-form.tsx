import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { uuidv7 } from "uuidv7";
import type { Result } from "#app/domain/shared/refusal.ts";
import { devicesText } from "#app/text/devices.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { notify } from "#app/ui/feedback/notify.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { NumberField } from "#app/ui/fields/number-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./devices.module.css";
import { OrganiserRefusal } from "./organiser-refusal.tsx";
import { type PaperCriterion, type PaperPerformance, readMarks } from "./paper-sheet.ts";
import { valueText } from "./score-text.ts";

type PaperFormProps = {
  performanceId: string;
  seat: PaperPerformance["seats"][number];
  criteria: PaperCriterion[];
};

/** One sheet. The second entry is typed blind: nothing of the first is shown. Who typed the first may replace it. */
export function PaperForm({ performanceId, seat, criteria }: PaperFormProps) {
  const t = useText(devicesText);
  const fetcher = useFetcher<Result<unknown>>();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [wrong, setWrong] = useState<string[]>([]);
  const requestId = useRef(uuidv7());
  const second = seat.entered === "other";
  const send = () => {
    const read = readMarks(criteria, typed);
    setWrong(read.ok ? [] : read.wrong);
    if (!read.ok) return;
    const intent = second ? "confirm-paper" : "enter-paper";
    const sheet = JSON.stringify({ performanceId, seatId: seat.id, marks: read.marks });
    fetcher.submit({ intent, sheet, requestId: requestId.current }, { method: "post" });
    // Corrected and sent again it is another request.
    requestId.current = uuidv7();
  };
  const answer = fetcher.state === "idle" ? fetcher.data : undefined;
  // The list no longer holds the sheet, or holds it in another state: what is said must outlive this form.
  const { data } = fetcher;
  useEffect(() => {
    if (data?.ok !== true) return;
    const text = t(second ? "paper.confirmed" : "paper.saved");
    notify({ tone: "good", text, closeLabel: t("panel.close") });
  }, [data, second, t]);
  return (
    <Card title={t(second ? "paper.second" : "paper.first")}>
      <form
        className={styles.paper}
        onSubmit={(event) => {
          event.preventDefault();
          if (fetcher.state === "idle") send();
        }}
      >
        {seat.entered === "mine" && <Notice tone="attention">{t("paper.mine")}</Notice>}
        <FieldGrid>
          {criteria.map((criterion) => (
            <NumberField
              key={criterion.key}
              name={criterion.key}
              label={criterion.name}
              unit={t("paper.points")}
              description={t("paper.range", {
                minimum: valueText(criterion, criterion.minimum),
                maximum: valueText(criterion, criterion.maximum),
                step: valueText({ ...criterion, minimum: 0 }, criterion.step),
              })}
              value={typed[criterion.key] ?? ""}
              onChange={(text) => setTyped((before) => ({ ...before, [criterion.key]: text }))}
              error={wrong.includes(criterion.key) ? t("paper.notANumber") : undefined}
            />
          ))}
        </FieldGrid>
        <OrganiserRefusal refusal={answer?.ok === false ? answer.refusal : null} />
        <div>
          <ActionButton type="submit" tone="primary" busy={fetcher.state !== "idle"}>
            {t(second ? "paper.confirm" : "paper.save")}
          </ActionButton>
        </div>
      </form>
    </Card>
  );
}
