import { useState } from "react";
import type { PaperOverview } from "#app/contracts/paper-views.ts";
import { paperText } from "#app/text/paper.ts";
import { sentenceOfRule } from "#app/text/refusal-sentence.ts";
import { dateTime } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { ActButton } from "./act-button.tsx";
import styles from "./paper.module.css";
import { usePaper } from "./paper-address.ts";
import { ReasonDialog } from "./reason-dialog.tsx";

const MINUTE_MS = 60_000;
const SHANGHAI = "+08:00";

/** Shanghai wall time to epoch milliseconds; null: not a time. */
const instantOf = (text: string): number | null => {
  const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{1,2}:\d{2})(:\d{2})?$/.exec(text.trim());
  if (match === null) return null;
  const at = Date.parse(`${match[1]}T${(match[2] ?? "").padStart(5, "0")}:00${SHANGHAI}`);
  return Number.isNaN(at) ? null : at;
};

/** Seals a drawn paper with its hours; takes the seal off as long as it has not opened. */
export function SealCard({ view }: { view: PaperOverview }) {
  const t = useText(paperText);
  const language = useLanguage();
  const { phase } = usePaper();
  if (phase === "waiting") return <Unseal />;
  if (view.problems.length > 0) {
    return (
      <Notice tone="attention" title={t("overview.problems")}>
        <ul className={styles.bullets}>
          {view.problems.map(({ path, rule, facts }) => (
            <li key={`${path} ${rule} ${JSON.stringify(facts)}`}>
              {sentenceOfRule(rule, facts, language) ?? rule}
            </li>
          ))}
        </ul>
      </Notice>
    );
  }
  return <SealForm minutes={view.minutes} />;
}

function SealForm({ minutes }: { minutes: number }) {
  const t = useText(paperText);
  const [opens, setOpens] = useState("");
  const [closes, setCloses] = useState("");
  const opensAt = instantOf(opens);
  // Unless somebody says otherwise it closes when the minutes are over.
  const shownCloses = closes === "" && opensAt !== null ? dateTime(opensAt + minutes * MINUTE_MS) : closes;
  const closesAt = instantOf(shownCloses);
  const ready = opensAt !== null && closesAt !== null;
  return (
    <Card title={t("overview.sealTitle")} emphasis="now">
      <div className={styles.stack}>
        <FieldGrid>
          <DateField
            name="opensAt"
            label={t("overview.opensAt")}
            value={opens}
            onChange={setOpens}
            time
            required
          />
          <DateField
            name="closesAt"
            label={t("overview.closesAt")}
            value={shownCloses}
            onChange={setCloses}
            time
            required
          />
        </FieldGrid>
        <p className={styles.soft}>{t("overview.hoursNote", { minutes })}</p>
        <div className={styles.row}>
          {ready ? (
            <ActButton
              tone="primary"
              size="large"
              intent="seal"
              payload={{ opensAt, closesAt }}
              ask={{
                title: t("overview.sealAsk", { opens: dateTime(opensAt) }),
                text: <p>{t("overview.sealText")}</p>,
                confirm: t("overview.sealEmpty"),
              }}
            >
              {t("overview.sealButton", { opens: dateTime(opensAt) })}
            </ActButton>
          ) : (
            <ActionButton tone="primary" size="large" disabled>
              {t("overview.sealEmpty")}
            </ActionButton>
          )}
        </div>
      </div>
    </Card>
  );
}

function Unseal() {
  const t = useText(paperText);
  const [asking, setAsking] = useState(false);
  return (
    <div className={styles.row}>
      <ActionButton onClick={() => setAsking(true)}>{t("overview.unseal")}</ActionButton>
      <ReasonDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("overview.unsealTitle")}
        text={t("overview.unsealText")}
        label={t("overview.reason")}
        confirm={t("overview.unseal")}
        intent="unseal"
      />
    </div>
  );
}
