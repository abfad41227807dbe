import { useState } from "react";
import { ActButton } from "#app/acts/act-button.tsx";
import type { CandidatesView } from "#app/contracts/nomination-views.ts";
import { nominationText } from "#app/text/nomination.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { CheckField } from "#app/ui/fields/check-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./nomination.module.css";

const sumOf = (view: CandidatesView, of: (list: CandidatesView["lists"][number]) => number): number =>
  view.lists.reduce((sum, list) => sum + of(list), 0);

/** Nominations are closed: from the last day on. */
export function CloseButton({ view }: { view: CandidatesView }) {
  const t = useText(nominationText);
  const language = useLanguage();
  const { nominationsUntil: until, today } = view;
  const n = sumOf(view, ({ standing }) => standing);
  if (until !== null && today < until)
    return <span className={styles.soft}>{t("close.notYet", { day: day(until, language) })}</span>;
  return (
    <ActButton
      intent="close"
      tone="primary"
      ask={{
        title: t("close.ask", { n }),
        text: (
          <>
            <p>{t("close.text")}</p>
            {until === today && <p>{t("close.today")}</p>}
          </>
        ),
        confirm: t("close.open"),
      }}
    >
      {t("close.open")}
    </ActButton>
  );
}

/** What still holds the settling up, and the settling itself. */
export function SettleCard({ view }: { view: CandidatesView }) {
  const t = useText(nominationText);
  const [without, setWithout] = useState(false);
  const { open, votes } = view;
  const passing = sumOf(view, (list) => list.passing);
  const failing = sumOf(view, (list) => list.failing);
  const again = view.status === "eligible";
  const lacksVotes = votes !== null && open.votes > 0;
  const ready = open.statements === 0 && !lacksVotes && !again;
  const label = t(again ? "settle.again" : "settle.title");
  return (
    <Card title={label} emphasis={again ? undefined : "now"}>
      <div className={styles.stack}>
        <p className={styles.prose}>{t("settle.rule")}</p>
        {open.statements > 0 && (
          <Notice tone="attention">{t("settle.openStatements", { n: open.statements })}</Notice>
        )}
        {open.differs > 0 && <Notice tone="attention">{t("settle.differs", { n: open.differs })}</Notice>}
        {lacksVotes && (
          <Notice tone="attention" title={t("settle.openVotes", { n: open.votes })}>
            {votes === "out" ? (
              <CheckField
                name="withoutVotesOut"
                label={t("settle.votesOut")}
                checked={without}
                onChange={setWithout}
              />
            ) : (
              t("settle.votesDefault")
            )}
          </Notice>
        )}
        {ready && <p className={styles.soft}>{t("settle.ready")}</p>}
        <div className={styles.row}>
          <ActButton
            intent="settle"
            payload={{ withoutVotesOut: without }}
            tone={again && open.differs === 0 ? "secondary" : "primary"}
            ask={{ title: t("settle.ask", { n: passing, failing }), text: t("settle.text"), confirm: label }}
          >
            {label}
          </ActButton>
        </div>
      </div>
    </Card>
  );
}
