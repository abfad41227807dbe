import { useState } from "react";
import { judgeText } from "#app/text/judge.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import styles from "./judge.module.css";
import { useJudgeDesk } from "./judge-desk.ts";
import { needingAttention } from "./outbox/queue.ts";
import type { TabletState } from "./outbox/tablet.ts";
import { performerName } from "./performers.ts";
import { useRefusalSentence } from "./refusal-words.ts";

type NoticesProps = { state: TabletState; closed: boolean; openId: string | null; connected: boolean };

/** Under the top bar, never in the way: who is on stage, what needs the judge, what the judge must know. */
export function Notices({ state, closed, openId, connected }: NoticesProps) {
  const t = useText(judgeText);
  const sentence = useRefusalSentence();
  const { view } = useJudgeDesk();
  const pair = (
    <a className={styles.linkButton} href="/pair">
      {t("notices.pairAgain")}
    </a>
  );
  const unpaired = closed || (state.trouble?.kind === "refused" && state.trouble.rule === "score.not-paired");
  return (
    <div className={styles.notices}>
      <StageNotice openId={openId} />
      <AttentionTray state={state} />
      {unpaired && (
        <Notice tone="error" action={pair}>
          {t("notices.closed")}
        </Notice>
      )}
      {!unpaired && state.trouble !== null && (
        <Notice tone="attention" title={t("notices.trouble")}>
          {sentence(state.trouble)}
        </Notice>
      )}
      {state.keeping === "memory" && <Notice tone="attention">{t("notices.memory")}</Notice>}
      {connected && <ContestNotice status={view.contest.status} />}
      {view.contest.rehearsal && <Notice tone="info">{t("notices.rehearsal")}</Notice>}
    </div>
  );
}

/** The stage leads, it does not drag: the sheet of who is on stage is offered, an open one is never switched away. */
function StageNotice({ openId }: { openId: string | null }) {
  const t = useText(judgeText);
  const { view, open } = useJudgeDesk();
  const { onStage } = view;
  // Between two sheets the main button offers the same.
  if (
    openId === null ||
    onStage === undefined ||
    onStage === openId ||
    view.performances[onStage] === undefined
  )
    return null;
  return (
    <div className={styles.stage}>
      <strong>{t("onStage", { performer: performerName(view, onStage, t) })}</strong>
      <ActionButton size="large" tone="primary" onClick={() => open(onStage)}>
        {t("open")}
      </ActionButton>
    </div>
  );
}

function ContestNotice({ status }: { status: string }) {
  const t = useText(judgeText);
  if (status === "live") return null;
  if (status === "review") return <Notice tone="info">{t("notices.review")}</Notice>;
  const over = status === "signed" || status === "published" || status === "archived";
  return <Notice tone="info">{t(over ? "notices.over" : "notices.notLive")}</Notice>;
}

/** What was refused for good stays here until the judge has seen to it. */
function AttentionTray({ state }: { state: TabletState }) {
  const t = useText(judgeText);
  const sentence = useRefusalSentence();
  const { view, open, tablet } = useJudgeDesk();
  const [shown, setShown] = useState(false);
  const items = needingAttention(state.kept);
  if (items.length === 0) return null;
  return (
    <Notice
      tone="error"
      title={t("attention.title", { count: items.length })}
      action={
        <ActionButton size="large" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t("attention.look")}
        </ActionButton>
      }
    >
      {shown && (
        <ul className={styles.tray}>
          {items.map(({ opId, performanceId, kind, refusal }) => (
            <li key={opId}>
              <span className={styles.trayText}>
                <strong>
                  {performerName(view, performanceId, t)} · {t(`attention.kind.${kind}`)}
                </strong>
                <br />
                {sentence(refusal)}
              </span>
              <ActionButton size="large" onClick={() => open(performanceId)}>
                {t("open")}
              </ActionButton>
              <ActionButton size="large" onClick={() => tablet?.resend(opId)}>
                {t("attention.resend")}
              </ActionButton>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
