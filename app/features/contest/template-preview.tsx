import type { RuleSet, Timing } from "#app/domain/scoring/rule-set.ts";
import { contestText } from "#app/text/contest.ts";
import { percent, points } from "#app/text/problem-sentence.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "./contest.module.css";

const MINUTE_MS = 60_000;

/** What a set of rules holds, at a glance: rounds, items with share and time, criteria with points. */
export function TemplatePreview({ ruleSet }: { ruleSet: RuleSet }) {
  const t = useText(contestText);
  const limit = ({ minimumMs, limitMs }: Timing) =>
    minimumMs === null
      ? t("create.upToMinutes", { to: limitMs / MINUTE_MS })
      : t("create.minutes", { from: minimumMs / MINUTE_MS, to: limitMs / MINUTE_MS });
  return (
    <div className={styles.stack}>
      {ruleSet.rounds.map((round) => (
        <section key={round.key}>
          {ruleSet.rounds.length > 1 && (
            <h3 className={styles.sub}>
              {round.name} {t("create.share", { percent: percent(round.weight) })}
            </h3>
          )}
          <ul className={styles.list}>
            {round.items.map((item) => (
              <li key={item.key}>
                <strong>{item.name}</strong>{" "}
                <span className={styles.soft}>
                  {t("create.share", { percent: percent(item.weight) })}
                  {item.timing !== null && ` · ${limit(item.timing)}`}
                </span>
                <p className={styles.soft}>
                  {item.criteria
                    .map(({ name, maximum }) => `${name} ${t("create.points", { n: points(maximum) })}`)
                    .join(" · ")}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
