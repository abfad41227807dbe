import type { ShownCalendar } from "#app/contracts/rotation-calendar-views.ts";
import type { Breach } from "#app/domain/rotation/rotation-problem.ts";
import { breachSentence, rotationBreachesText } from "#app/text/rotation-breaches.ts";
import { rotationCalendarText } from "#app/text/rotation-calendar.ts";
import { useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import styles from "./calendar.module.css";
import type { CalendarWords } from "./calendar-words.ts";

const IN_SIGHT = 6;

/** What the verifier says of the version: nothing, or every rule that is broken, as sentences. */
export function Objections({ calendar, words }: { calendar: ShownCalendar; words: CalendarWords }) {
  const t = useText(rotationCalendarText);
  const { breaches, status } = calendar;
  if (breaches === null) return null;
  const n = breaches.length;
  if (n === 0)
    return (
      <p className={styles.fine} role="status">
        <StatusTag tone="good">{t("noObjections")}</StatusTag> {t("noObjectionsText")}
      </p>
    );
  const rest = breaches.slice(IN_SIGHT);
  return (
    <Notice tone="attention" title={t(status === "draft" ? "objectionsDraft" : "objections", { n })} live>
      <BreachList breaches={breaches.slice(0, IN_SIGHT)} words={words} />
      {rest.length > 0 && (
        <details>
          <summary className={styles.more}>{t("more", { n: rest.length })}</summary>
          <BreachList breaches={rest} words={words} />
        </details>
      )}
      <p className={styles.soft}>{t("objectionsHelp")}</p>
    </Notice>
  );
}

export function BreachList({ breaches, words }: { breaches: readonly Breach[]; words: CalendarWords }) {
  const say = useText(rotationBreachesText);
  const sentences = breaches.map((breach) => breachSentence({ breach, names: words, t: say }));
  return (
    <ul className={styles.breaches}>
      {[...new Set(sentences)].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
