import { useState } from "react";
import { ReasonDialog } from "#app/acts/reason-dialog.tsx";
import type { OwnCandidacy } from "#app/contracts/nomination-views.ts";
import { nominationOwnText } from "#app/text/nomination-own.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { dateTime, day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { GateList } from "./gate-list.tsx";
import styles from "./nomination.module.css";

/** One round somebody stands in, or stood in: how far it is, what the gates say, the way out. */
export function OwnCandidacyCard({ candidacy }: { candidacy: OwnCandidacy }) {
  const t = useText(nominationOwnText);
  const people = useText(peopleWords);
  const words = useText(selectionWords);
  const { state, withdrawn, status } = candidacy;
  return (
    <Card title={candidacy.title} level={3}>
      <div className={styles.stack}>
        <p className={styles.soft}>
          {candidacy.unitName} · {people(`reserveKind.${candidacy.post}`)} ·{" "}
          {t(candidacy.self ? "self" : "nominated")}
        </p>
        <div className={styles.row}>
          <span className={styles.soft}>{t("round")}</span>
          <StatusTag tone={status === "cancelled" ? "bad" : "active"}>{words(`state.${status}`)}</StatusTag>
        </div>
        {withdrawn === null ? (
          status !== "cancelled" && <strong>{t(`state.${state}`)}</strong>
        ) : (
          <p className={styles.prose}>
            {t("withdrawn", { time: dateTime(withdrawn.at), reason: withdrawn.reason })}
          </p>
        )}
        <Entered entered={candidacy.entered} />
        <p className={styles.prose}>{t("basisOf", { basis: candidacy.basis })}</p>
        {candidacy.outcomes.length > 0 && <Gates candidacy={candidacy} />}
        <Actions candidacy={candidacy} />
      </div>
    </Card>
  );
}

function Entered({ entered }: Pick<OwnCandidacy, "entered">) {
  const t = useText(nominationOwnText);
  if (entered === null) return null;
  const { fromOn, leftOn } = entered;
  return (
    <Notice
      tone={leftOn === null ? "good" : "info"}
      action={<LinkButton to="/my/growth">{t("toGrowth")}</LinkButton>}
    >
      {leftOn === null ? t("entered", { day: fromOn }) : t("left", { day: fromOn, left: leftOn })}
    </Notice>
  );
}

/** Opened at once where something is missing. */
function Gates({ candidacy }: { candidacy: OwnCandidacy }) {
  const t = useText(nominationOwnText);
  const language = useLanguage();
  const missing = candidacy.state === "failing" || candidacy.state === "failed";
  return (
    <details className={styles.more} open={missing}>
      <summary>{t("gates")}</summary>
      <p className={styles.soft}>
        {candidacy.settled ? t("settled", { day: day(candidacy.asOf, language) }) : t("preCheck")}
      </p>
      <GateList gates={candidacy.gates} outcomes={candidacy.outcomes} contests={candidacy.contests} />
    </details>
  );
}

function Actions({ candidacy }: { candidacy: OwnCandidacy }) {
  const t = useText(nominationOwnText);
  const [asking, setAsking] = useState(false);
  const { id, roundId, title, may } = candidacy;
  const explained = candidacy.explained && candidacy.state === "eligible";
  if (!explained && !may.withdraw) return null;
  return (
    <div className={styles.row}>
      {explained && (
        <LinkButton size="large" tone="primary" to={`/my/selection/${id}`}>
          {t("explain")}
        </LinkButton>
      )}
      {may.withdraw && (
        <ActionButton size="large" tone="quiet" onClick={() => setAsking(true)}>
          {t("withdraw")}
        </ActionButton>
      )}
      <ReasonDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("withdrawAsk", { title })}
        text={t("withdrawText")}
        label={t("withdrawReason")}
        confirm={t("withdraw")}
        intent="withdraw"
        payload={{ roundId, candidateId: id }}
        danger
      />
    </div>
  );
}
