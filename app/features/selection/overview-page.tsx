import type { RoundFrame, RoundOverview, RoundRules } from "#app/contracts/selection-views.ts";
import { selectionRulesText } from "#app/text/selection-rules.ts";
import { day, dayOf } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { KeyValue } from "#app/ui/data/key-value.tsx";
import { Stat, StatRow } from "#app/ui/data/stat.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./rules.module.css";
import { RulesInWords } from "./rules-in-words.tsx";

/** How many people, which steps on which days by which documents, and the rules in plain words. */
export function OverviewPage(props: { frame: RoundFrame; steps: RoundOverview; given: RoundRules }) {
  const t = useText(selectionRulesText);
  const { counts, posts } = props.frame;
  return (
    <div className={styles.stack}>
      <Card title={t("overview.counts")}>
        <StatRow>
          <Stat
            label={t("overview.seats")}
            value={posts.reduce((sum, { total }) => sum + total, 0)}
            unit={t("overview.people")}
          />
          {(["nominated", "eligible", "selected"] as const).map((key) => (
            <Stat
              key={key}
              label={t(`overview.${key}`)}
              value={counts[key] ?? t("overview.notYet")}
              {...(counts[key] === null ? {} : { unit: t("overview.people") })}
            />
          ))}
        </StatRow>
      </Card>
      <Card title={t("overview.progress")}>
        <KeyValue entries={useSteps(props.steps)} />
      </Card>
      <RulesInWords given={props.given} />
    </div>
  );
}

function useSteps(steps: RoundOverview) {
  const t = useText(selectionRulesText);
  const language = useLanguage();
  const on = (at: number | null, document: string | null = null): string => {
    if (at === null) return t("overview.none");
    const text = day(dayOf(at), language);
    return document === null ? text : `${text} · ${t("overview.document", { document })}`;
  };
  const date = (text: string | null): string => (text === null ? t("overview.none") : day(text, language));
  return [
    { key: "created", label: t("overview.created"), value: on(steps.createdAt) },
    { key: "announced", label: t("overview.day.announced"), value: on(steps.announcedAt) },
    { key: "nominations", label: t("overview.day.nominations"), value: date(steps.nominationsUntil) },
    { key: "ranked", label: t("overview.day.ranked"), value: on(steps.rankedAt) },
    { key: "decided", label: t("overview.day.decided"), value: on(steps.decidedAt, steps.decisionDocument) },
    {
      key: "confirmed",
      label: t("overview.day.confirmed"),
      value: on(steps.confirmedAt, steps.confirmationDocument),
    },
    { key: "reserve", label: t("overview.day.reserve"), value: date(steps.reserveFrom) },
  ];
}
