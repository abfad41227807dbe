import type { OpenedVersion } from "#app/contracts/rotation-version-views.ts";
import { planPath } from "#app/domain/rotation/plan-tabs.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { type BreachNames, breachSentence, rotationBreachesText } from "#app/text/rotation-breaches.ts";
import { rotationVersionText } from "#app/text/rotation-version.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import styles from "./version.module.css";

/** What the verifier objects to a draft, as sentences. */
export function BreachesCard({ planId, opened }: { planId: string; opened: OpenedVersion }) {
  const t = useText(rotationVersionText);
  const { total, rows } = opened.breaches;
  const sentences = useSentences(opened);
  if (opened.status !== "draft") return null;
  if (total === 0)
    return (
      <p className={styles.fine}>
        <StatusTag tone="good">{t("breach.fineTag")}</StatusTag> {t("breach.fine")}
      </p>
    );
  return (
    <Notice
      tone="error"
      title={t("breach.title", { n: total })}
      action={
        <LinkButton to={`${planPath(planId, "calendar")}?version=${opened.id}`}>
          {t("breach.toCalendar")}
        </LinkButton>
      }
    >
      <p className={styles.line}>{t("breach.help")}</p>
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {total > rows.length && <p className={styles.line}>{t("breach.more", { n: total - rows.length })}</p>}
    </Notice>
  );
}

function useSentences({ breaches, months }: OpenedVersion): string[] {
  const t = useText(rotationVersionText);
  const say = useText(rotationBreachesText);
  const areas = useText(dailyWords);
  const names: BreachNames = {
    person: (id) => breaches.people[id] ?? say("nobody"),
    community: (id) => breaches.communities[id] ?? "",
    area: (area) => areas(`area.${area}`),
    period: (period) => t("breach.period", { n: period + 1, month: months[period] ?? "" }),
  };
  return [...new Set(breaches.rows.map((breach) => breachSentence({ breach, names, t: say })))];
}
