import { useSearchParams } from "@remix-run/react";
import { type FormEvent, useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { LONGEST_REASON } from "#app/contracts/rotation-version-choices.ts";
import type { PlanVersions } from "#app/contracts/rotation-version-views.ts";
import soft from "#app/features/rotation/rotation.module.css";
import { contestWords } from "#app/text/contest-words.ts";
import { rotationVersionText } from "#app/text/rotation-version.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { notify } from "#app/ui/feedback/notify.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./version.module.css";

type Made = { versionId: string; number: number };

/** A reason, the first period that may change, and the button that takes seconds. */
export function MakeCard({ view }: { view: PlanVersions }) {
  const t = useText(rotationVersionText);
  const isOver = view.inForce !== null && view.choices.length === 0;
  return (
    <Card title={t("make.title")}>
      <p className={soft.soft}>{t("make.intro")}</p>
      {view.inForce !== null && !isOver && <p className={soft.soft}>{t("make.again")}</p>}
      {isOver ? <Notice tone="info">{t("make.over")}</Notice> : <MakeForm view={view} />}
    </Card>
  );
}

function MakeForm({ view }: { view: PlanVersions }) {
  const t = useText(rotationVersionText);
  const words = useText(contestWords);
  const [, setParams] = useSearchParams();
  const [reason, setReason] = useState("");
  const next = view.choices.find(({ running }) => !running) ?? view.choices[0];
  const [from, setFrom] = useState(next === undefined ? "" : String(next.period));
  const act = useAct<Made>({
    onDone: ({ versionId, number }) => {
      setReason("");
      const title = t("make.done", { n: number });
      notify({ tone: "good", title, text: t("make.doneText"), closeLabel: words("close") });
      setParams({ version: versionId }, { preventScrollReset: true });
    },
  });
  const error = useFieldErrors(act.refusal);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fromPeriod = from === "" ? null : Number(from);
    act.send("make", { reason: reason.trim(), fromPeriod, revision: view.revision });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.fields}>
        <TextField
          name="reason"
          label={t("make.reason")}
          description={t("make.reasonNote")}
          value={reason}
          onChange={setReason}
          maxLength={LONGEST_REASON}
          required
          error={error("reason")}
        />
        {view.choices.length > 0 && (
          <SelectField
            name="fromPeriod"
            label={t("make.from")}
            description={t("make.fromNote")}
            value={from}
            onChange={setFrom}
            choices={view.choices.map(({ period, month, running }) => ({
              value: String(period),
              label: t(running ? "make.running" : "make.period", { n: period + 1, month }),
            }))}
            error={error("fromPeriod")}
          />
        )}
      </div>
      <div className={styles.row}>
        <ActionButton type="submit" tone="primary" busy={act.busy} busyLabel={t("make.busy")}>
          {t("make.button")}
        </ActionButton>
        <span className={styles.note} role="status">
          {t("make.wait")}
        </span>
      </div>
      {error("reason") === undefined && error("fromPeriod") === undefined && (
        <RefusalNotice refusal={act.refusal} />
      )}
    </form>
  );
}
