import { Link } from "@remix-run/react";
import type { AboutRecord } from "#app/contracts/record-desk-views.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { placeOf } from "./place.ts";
import styles from "./records.module.css";

/** The record a row is about. */
export function AboutCell({ record }: { record: AboutRecord }) {
  const words = useText(dailyWords);
  const language = useLanguage();
  const facts = [record.personName, words(`kind.${record.kind}`), placeOf(record)].filter(Boolean);
  return (
    <div className={`${styles.cell} ${styles.text}`}>
      <Link to={`/records/${record.id}`}>{facts.join(" · ")}</Link>
      <span>{record.content}</span>
      <span className={styles.small}>{`${record.unitName} · ${day(record.happenedOn, language)}`}</span>
    </div>
  );
}
