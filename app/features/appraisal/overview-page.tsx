import { appraisalText } from "#app/text/appraisal.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { KeyValue } from "#app/ui/data/key-value.tsx";
import { Stat, StatRow } from "#app/ui/data/stat.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./appraisal.module.css";
import type { Overview } from "./appraisal-shapes.ts";

export const percent = (basisPoints: number): string => String(basisPoints / 100);

/** What is appraised and how, and how many ratings came in. */
export function OverviewPage({ frame }: { frame: Overview }) {
  const t = useText(appraisalText);
  const words = useText(dailyWords);
  const rated = frame.components.flatMap(({ source }) =>
    source === "records" || source === "quarters" ? [] : [source],
  );
  return (
    <div className={styles.stack}>
      <Card title={t("overview.what")}>
        <KeyValue entries={useFacts(frame)} />
      </Card>
      {rated.length > 0 && (
        <Card title={t("overview.raters")}>
          <StatRow>
            {rated.map((group) => (
              <Stat
                key={group}
                label={words(`group.${group}`)}
                value={t("overview.sheets", { n: frame.raters[group] })}
              />
            ))}
          </StatRow>
          <p className={styles.soft}>{t("overview.ratersNote")}</p>
        </Card>
      )}
      <Card title={t("overview.weights")}>
        <ul className={styles.parts}>
          {frame.components.map(({ source, weight }) => (
            <li key={source}>
              {t("overview.weight", { source: words(`source.${source}`), percent: percent(weight) })}
            </li>
          ))}
        </ul>
        <p className={styles.soft}>{t("overview.weightsNote")}</p>
      </Card>
    </div>
  );
}

function useFacts(frame: Overview) {
  const t = useText(appraisalText);
  const language = useLanguage();
  const { people, read } = frame.counts;
  const days = { from: day(frame.opensOn, language), to: day(frame.closesOn, language) };
  return [
    { key: "unit", label: t("overview.unit"), value: frame.unitName },
    { key: "scheme", label: t("overview.scheme"), value: frame.schemeName },
    { key: "period", label: t("overview.period"), value: frame.period },
    { key: "days", label: t("overview.days"), value: t("overview.daysText", days) },
    { key: "people", label: t("overview.people"), value: t("overview.peopleN", { n: people }) },
    ...(frame.objectionsUntil === null
      ? []
      : [
          { key: "until", label: t("overview.until"), value: day(frame.objectionsUntil, language) },
          { key: "read", label: t("overview.read"), value: t("overview.readN", { n: read, all: people }) },
        ]),
  ];
}
