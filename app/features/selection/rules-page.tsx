import { useOutletContext } from "@remix-run/react";
import { useState } from "react";
import { LeaveGuard } from "#app/acts/leave-guard.tsx";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { RoundFrame, RoundRules } from "#app/contracts/selection-views.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { selectionRulesText } from "#app/text/selection-rules.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { BasicsCard } from "./basics-card.tsx";
import { CriteriaCard } from "./criteria-card.tsx";
import { GatesCard } from "./gates-card.tsx";
import { ListsCard } from "./lists-card.tsx";
import styles from "./rules.module.css";
import { RulesContext } from "./rules-context.ts";
import { FirmnessCard, TiesCard } from "./ties-card.tsx";
import { TrialCard } from "./trial-card.tsx";
import { useRulesDraft } from "./use-rules-draft.ts";

/** The rules being written: problems at their fields, a trial on past data, then the announcement. */
export function RulesEditor({ given }: { given: RoundRules }) {
  const { editing, problems, dirty } = useRulesDraft(given);
  return (
    <RulesContext.Provider value={editing}>
      <LeaveGuard dirty={dirty} />
      <div className={styles.stack}>
        <BasicsCard />
        <ListsCard />
        <GatesCard />
        <CriteriaCard />
        <TiesCard />
        <FirmnessCard />
        <TrialCard given={given} dirty={dirty} />
        <AnnounceCard given={given} dirty={dirty} problems={problems.length} />
        <SaveBar given={given} dirty={dirty} problems={problems.length} editing={editing} />
      </div>
    </RulesContext.Provider>
  );
}

type BarProps = { given: RoundRules; dirty: boolean; problems: number };

function SaveBar(props: BarProps & { editing: ReturnType<typeof useRulesDraft>["editing"] }) {
  const { given, dirty, problems, editing } = props;
  const t = useText(selectionRulesText);
  const act = useAct();
  const unread = Object.keys(editing.unread);
  const save = () => {
    const [first] = unread;
    if (first !== undefined)
      return document.querySelector<HTMLElement>(`[data-field="${CSS.escape(first)}"]`)?.focus();
    act.send("save", { rulesVersion: given.rulesVersion, rules: editing.rules });
  };
  return (
    <section className={styles.bar} aria-label={t("edit.bar")} data-print="hide">
      <RefusalNotice refusal={act.refusal} />
      <span role="status">
        <StatusTag tone={dirty ? "attention" : "good"}>{t(dirty ? "edit.dirty" : "edit.saved")}</StatusTag>
      </span>
      <span className={styles.soft}>
        {t("edit.version", { n: given.rulesVersion })} ·{" "}
        {unread.length > 0
          ? t("edit.unread", { count: unread.length })
          : problems > 0
            ? t("edit.problems", { count: problems })
            : t("edit.noProblems")}
      </span>
      <ActionButton tone="primary" busy={act.busy} disabled={!dirty} onClick={save}>
        {t("edit.save")}
      </ActionButton>
    </section>
  );
}

function AnnounceCard({ given, dirty, problems }: BarProps) {
  const t = useText(selectionRulesText);
  const words = useText(contestWords);
  const language = useLanguage();
  const frame = useOutletContext<RoundFrame>();
  const [until, setUntil] = useState("");
  const [asking, setAsking] = useState(false);
  const act = useAct({ onDone: () => setAsking(false) });
  const error = useFieldErrors(act.refusal);
  const send = () => act.send("announce", { rulesVersion: given.rulesVersion, nominationsUntil: until });
  return (
    <Card title={t("announce.title")}>
      <div className={styles.stack}>
        <p className={styles.soft}>{t("announce.text")}</p>
        {problems > 0 && <Notice tone="attention">{t("announce.mendFirst", { n: problems })}</Notice>}
        {dirty && problems === 0 && <Notice tone="attention">{t("announce.saveFirst")}</Notice>}
        <div className={styles.row}>
          <DateField
            name="nominationsUntil"
            label={t("announce.until")}
            value={until}
            onChange={setUntil}
            minimum={given.today}
            required
            error={error("nominationsUntil")}
          />
          <ActionButton
            tone="primary"
            disabled={dirty || problems > 0 || until === ""}
            onClick={() => setAsking(true)}
          >
            {t("announce.button")}
          </ActionButton>
        </div>
        {!asking && <RefusalNotice refusal={act.refusal} />}
        <ConfirmDialog
          opened={asking}
          onClose={() => setAsking(false)}
          title={t("announce.ask", { title: frame.title })}
          confirmLabel={t("announce.button")}
          cancelLabel={words("cancel")}
          busy={act.busy}
          confirm={{ kind: "call", onConfirm: send }}
        >
          <p>{t("announce.askText", { n: given.rulesVersion, day: day(until, language) })}</p>
          <RefusalNotice refusal={act.refusal} />
        </ConfirmDialog>
      </div>
    </Card>
  );
}
