import { IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import { ActButton } from "#app/acts/act-button.tsx";
import { ReasonDialog } from "#app/acts/reason-dialog.tsx";
import type { RoundNoticeView, ShownChange, ShownVacancy } from "#app/contracts/notice-views.ts";
import { noticeText } from "#app/text/notice.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./notice.module.css";

/** Who left the decided list, whom a free seat goes to, and who came in. */
export function ChangesCard({ view }: { view: RoundNoticeView }) {
  const t = useText(noticeText);
  const open = view.status === "notice";
  return (
    <Card title={t("changes.title")} emphasis={view.vacancies.length > 0 ? "now" : undefined}>
      <p className={styles.soft}>{t("changes.lead")}</p>
      <ul className={styles.list}>
        {view.changes.map((change) => (
          <li key={change.candidateId}>
            <Change change={change} open={open} />
          </li>
        ))}
        {view.vacancies.map((vacancy) => (
          <li key={vacancy.post}>
            <Vacancy vacancy={vacancy} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Change({ change, open }: { change: ShownChange; open: boolean }) {
  const t = useText(noticeText);
  const words = useText(peopleWords);
  const [declining, setDeclining] = useState(false);
  const { candidateId, name, post, what, reason } = change;
  return (
    <div className={styles.row}>
      <strong>{name}</strong>
      <span>{words(`reserveKind.${post}`)}</span>
      <StatusTag tone={what === "offered" ? "good" : "neutral"}>{t(`changes.what.${what}`)}</StatusTag>
      {reason !== null && <span className={styles.soft}>{reason}</span>}
      {open && what === "offered" && (
        <ActionButton tone="quiet" onClick={() => setDeclining(true)}>
          {t("changes.decline")}
        </ActionButton>
      )}
      <ReasonDialog
        opened={declining}
        onClose={() => setDeclining(false)}
        title={t("changes.declineAsk", { name })}
        label={t("changes.declineReason")}
        confirm={t("changes.decline")}
        intent="decline"
        payload={{ candidateId }}
        danger
      />
    </div>
  );
}

function Vacancy({ vacancy: { post, next, passed } }: { vacancy: ShownVacancy }) {
  const t = useText(noticeText);
  const words = useText(peopleWords);
  const label = words(`reserveKind.${post}`);
  const skipped = passed.map(({ name, why }) =>
    t("changes.passedOne", { name, why: t(`changes.why.${why}`) }),
  );
  return (
    <div className={styles.form}>
      <strong>
        {next === null
          ? t("changes.none", { post: label })
          : t("changes.vacancy", {
              post: label,
              name: next.name,
              unit: next.unitName,
              place: next.place ?? "",
            })}
      </strong>
      {skipped.length > 0 && (
        <span className={styles.soft}>{t("changes.passed", { list: skipped.join("、") })}</span>
      )}
      {next !== null && (
        <div className={styles.row}>
          <ActButton
            intent="offer"
            payload={{ candidateId: next.candidateId }}
            tone="primary"
            icon={<IconUserPlus size={20} />}
            ask={{
              title: t("changes.offerAsk", { name: next.name }),
              text: t("changes.offerText"),
              confirm: t("changes.offer", { name: next.name }),
            }}
          >
            {t("changes.offer", { name: next.name })}
          </ActButton>
        </div>
      )}
    </div>
  );
}
