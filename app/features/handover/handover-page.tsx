import { IconPrinter } from "@tabler/icons-react";
import { ActButton } from "#app/acts/act-button.tsx";
import { LeaveGuard } from "#app/acts/leave-guard.tsx";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { HandoverView } from "#app/contracts/handover-views.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { handoverText } from "#app/text/handover.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { notify } from "#app/ui/feedback/notify.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Checklist } from "./checklist.tsx";
import { linesOf } from "./draft.ts";
import styles from "./handover.module.css";
import { HandoverTag } from "./handover-tag.tsx";
import { Signatures } from "./signatures.tsx";
import { useDraft } from "./use-draft.ts";

/** One handover: what is handed over, line by line, and the three signatures. */
export function HandoverPage({ view, back }: { view: HandoverView; back: string }) {
  const t = useText(handoverText);
  const { draft, setDraft, revision, dirty, overtaken, takeOver } = useDraft(view);
  const words = useText(contestWords);
  const act = useAct({
    onDone: () => {
      takeOver();
      notify({ tone: "good", text: t("saved"), closeLabel: words("close") });
    },
  });
  const save = () => act.send("change", { revision, lines: linesOf(draft), note: draft.note });
  const signed = view.signed.from !== null || view.signed.to !== null;
  return (
    <div className={styles.stack}>
      <LeaveGuard dirty={dirty} />
      <Header view={view} back={back} />
      <Notice tone="info">{t(`step.${view.state}`)}</Notice>
      {view.state !== "closed" && view.unsettled > 0 && (
        <Notice tone="attention">{t("unsettled", { n: view.unsettled })}</Notice>
      )}
      {view.may.fill && signed && <Notice tone="attention">{t("changedNote")}</Notice>}
      <Checklist draft={draft} editable={view.may.fill} onChange={setDraft} />
      <Card title={t("note")}>
        {view.may.fill ? (
          <TextAreaField
            name="note"
            label={t("note")}
            description={t("noteNote")}
            value={draft.note}
            onChange={(note) => setDraft({ ...draft, note })}
            rows={3}
          />
        ) : (
          <p className={styles.text}>{draft.note === "" ? t("noNote") : draft.note}</p>
        )}
      </Card>
      {overtaken && dirty ? (
        <Notice
          tone="attention"
          live
          action={<ActionButton onClick={takeOver}>{t("takeLatest")}</ActionButton>}
        >
          {t("overtaken")}
        </Notice>
      ) : (
        <RefusalNotice refusal={act.refusal} />
      )}
      {view.may.fill && (
        <div className={styles.foot} data-dirty={dirty}>
          <ActionButton tone="primary" size="large" busy={act.busy} disabled={!dirty} onClick={save}>
            {t("save")}
          </ActionButton>
          {dirty && <span className={styles.soft}>{t("dirty")}</span>}
        </div>
      )}
      <Signatures view={view} />
      <Confirm view={view} dirty={dirty} />
    </div>
  );
}

function Header({ view, back }: { view: HandoverView; back: string }) {
  const t = useText(handoverText);
  const words = useText(rotationWords);
  const areas = useText(dailyWords);
  const facts = [
    t("lead", { from: view.from, to: view.to }),
    ...(view.period === null ? [] : [t("period", { n: view.period + 1 })]),
    ...(view.absence === null
      ? []
      : [t("absenceDays", { from: view.absence.fromOn, to: view.absence.toOn })]),
    view.closedOn === null ? t("dueOn", { day: view.dueOn }) : t("closedOn", { day: view.closedOn }),
  ];
  return (
    <PageHeader
      title={`${words(`handover.${view.kind}`)} · ${view.community} · ${areas(`area.${view.area}`)}`}
      subtitle={facts.join(" · ")}
      status={<HandoverTag row={view} />}
      crumbs={[{ label: t("back"), to: back }]}
      crumbsLabel={t("back")}
      actions={
        <LinkButton
          to={`/rotation/${view.planId}/handovers/${view.id}/sheet.pdf`}
          reloadDocument
          icon={<IconPrinter size={18} />}
        >
          {t("print")}
        </LinkButton>
      }
    />
  );
}

/** Only what is saved and complete is signed. */
function Confirm({ view, dirty }: { view: HandoverView; dirty: boolean }) {
  const t = useText(handoverText);
  const signs = view.may.sign && view.unsettled === 0;
  if (dirty || (!signs && !view.may.close)) return null;
  const payload = { revision: view.revision };
  return (
    <div className={styles.foot}>
      {signs && view.side !== null && (
        <ActButton
          intent="sign"
          payload={payload}
          tone="primary"
          size="large"
          ask={{
            title: t("signAsk", { role: t(view.side) }),
            ...{ text: t("signText"), confirm: t("sign") },
          }}
        >
          {t("sign")}
        </ActButton>
      )}
      {view.may.close && (
        <ActButton
          intent="close"
          payload={payload}
          tone="primary"
          size="large"
          ask={{ title: t("closeAsk"), text: t("closeText"), confirm: t("close") }}
        >
          {t("close")}
        </ActButton>
      )}
    </div>
  );
}
