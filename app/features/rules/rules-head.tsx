import { rulesText } from "#app/text/rules.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import styles from "./rules.module.css";

const SHOWN_HASH = 12;

/** Which rules these are: version, lock, and the beginning of the hash that is printed with the results. */
export function RulesHead(props: { version: number; lockedAt: number | null; hash: string }) {
  const t = useText(rulesText);
  const locked = props.lockedAt !== null;
  return (
    <div className={styles.head}>
      <h2>{t("title")}</h2>
      <StatusTag tone={locked ? "good" : "neutral"}>
        {props.lockedAt === null
          ? t("head.open", { version: props.version })
          : t("head.locked", { version: props.version, at: dateTime(props.lockedAt) })}
      </StatusTag>
      <span className={styles.soft}>
        {t("head.hash")} <code title={props.hash}>{props.hash.slice(0, SHOWN_HASH)}</code>
      </span>
    </div>
  );
}
