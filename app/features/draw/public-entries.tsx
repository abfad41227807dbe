import { contestWords } from "#app/text/contest-words.ts";
import { drawText } from "#app/text/draw.ts";
import { useText } from "#app/text/use-text.ts";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./draw.module.css";
import type { DrawnFacts } from "./public-draw-facts.ts";

/** Who was in the draw, with the id the algorithm uses, for whoever checks it with a tool of their own. */
export function PublicEntries({ drawn }: { drawn: DrawnFacts }) {
  const t = useText(drawText);
  const words = useText(contestWords);
  return (
    <Card title={t("public.entries", { count: drawn.rounds[0]?.entries.length ?? 0 })}>
      <p className={styles.soft}>{t("public.entriesText")}</p>
      {drawn.rounds.map((round, index) => (
        <details key={round.roundKey} className={styles.details}>
          <summary>
            {t("public.roundEntries", { n: index + 1 })} · {words("table.total", { n: round.entries.length })}
          </summary>
          <ul className={styles.entries}>
            {round.entries.map(({ id }) => {
              const person = drawn.people[id];
              return (
                <li key={id}>
                  <span>
                    {person === undefined ? t("public.entryNone") : `${person.name} · ${person.unitName}`}
                  </span>
                  <code>
                    <span className="yz-hidden">{t("public.entryId")} </span>
                    {id}
                  </code>
                </li>
              );
            })}
          </ul>
        </details>
      ))}
    </Card>
  );
}
