import type { SlipComment } from "#app/contracts/slip.ts";
import styles from "./contestant.module.css";
import { useSlipText } from "./use-slip-text.ts";

/** What judges said, as it was released. */
export function Comments({ comments }: { comments: readonly SlipComment[] }) {
  const t = useSlipText();
  if (comments.length === 0) return <p className={styles.soft}>{t("comments.none")}</p>;
  return (
    <ul className={styles.list}>
      {comments.map(({ itemName, criterionName, label, text }) => (
        <li key={`${itemName} ${criterionName} ${label}`}>
          <p className={styles.soft}>
            {itemName} · {criterionName ?? t("comments.general")} · {label}
          </p>
          <blockquote className={styles.quote}>{text}</blockquote>
        </li>
      ))}
    </ul>
  );
}
