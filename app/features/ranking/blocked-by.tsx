import type { BlockedShown } from "#app/contracts/ranking-views.ts";
import { rankingListText } from "#app/text/ranking-list.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "./ranking.module.css";

/** "东街社区已满 2 人": only where a unit's cap stood in the way; that the whole list is full the line says. */
export function BlockedBy({ blocked }: { blocked: BlockedShown | null }) {
  const t = useText(rankingListText);
  if (blocked === null || blocked.level === "total") return null;
  return <span className={styles.blocked}>{t("full", { unit: blocked.unit ?? "", n: blocked.atMost })}</span>;
}
