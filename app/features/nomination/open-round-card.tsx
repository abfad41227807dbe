import { useState } from "react";
import type { OpenRound } from "#app/contracts/nomination-views.ts";
import type { GateOutcome } from "#app/domain/selection/candidate-facts.ts";
import { nominationOwnText } from "#app/text/nomination-own.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { ForwardPanel } from "./forward-panel.tsx";
import { GateList } from "./gate-list.tsx";
import styles from "./nomination.module.css";

/** Departments are asked after the nomination: their silence is nothing the person lacks. */
const lacking = (outcomes: readonly GateOutcome[]): number =>
  outcomes.filter(({ passed, missing }) => !passed && missing.length === 0).length;

export function OpenRoundCard({ round }: { round: OpenRound }) {
  const t = useText(nominationOwnText);
  const people = useText(peopleWords);
  const language = useLanguage();
  const [post, setPost] = useState<OpenRound["lists"][number]["post"] | null>(null);
  const until =
    round.until === null
      ? t("noUntil")
      : round.daysLeft === 1
        ? t("lastDay")
        : t("until", { day: day(round.until, language), n: round.daysLeft ?? 0 });
  return (
    <Card title={round.title} emphasis="now" level={3}>
      <div className={styles.stack}>
        <p className={styles.soft}>{round.unitName}</p>
        <p className={styles.deadline}>{until}</p>
        <p className={styles.soft}>{t("asOf", { day: day(round.asOf, language) })}</p>
        {round.lists.map((list) => {
          const n = lacking(list.outcomes);
          return (
            <section key={list.post} className={styles.stack}>
              <div className={styles.spread}>
                <strong>{t("list", { post: people(`reserveKind.${list.post}`), n: list.total })}</strong>
                <StatusTag tone={n === 0 ? "good" : "attention"}>
                  {n === 0 ? t("meets") : t("lacks", { n })}
                </StatusTag>
              </div>
              <details className={styles.more}>
                <summary>{t("show")}</summary>
                <GateList gates={round.gates} outcomes={list.outcomes} contests={round.contests} />
              </details>
              {n > 0 && <p className={styles.soft}>{t("lackNote")}</p>}
              <div>
                <ActionButton
                  size="large"
                  tone={n === 0 ? "primary" : "secondary"}
                  onClick={() => setPost(list.post)}
                >
                  {t("forward")}
                </ActionButton>
              </div>
            </section>
          );
        })}
      </div>
      {post !== null && <ForwardPanel roundId={round.id} post={post} onClose={() => setPost(null)} />}
    </Card>
  );
}
