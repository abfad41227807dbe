import type { Zone } from "#app/domain/selection/list-report.ts";
import { rankingListText } from "#app/text/ranking-list.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";
import { spaced } from "./figures.ts";
import styles from "./ranking.module.css";

const TONES: Readonly<Record<Zone, Tone>> = { firm: "good", deliberate: "attention", out: "neutral" };

/** The zone and, in words, how often in how many draws. */
export function ZoneTag(given: { zone: Zone | null; acceptability: number | null; draws: number }) {
  const t = useText(rankingListText);
  const words = useText(selectionWords);
  const { zone, acceptability, draws } = given;
  if (zone === null || acceptability === null) return <span className={styles.soft}>{t("notTested")}</span>;
  const times = Math.round((acceptability * draws) / 10_000);
  return (
    <>
      <StatusTag tone={TONES[zone]}>{words(`zone.${zone}`)}</StatusTag>
      <span className={styles.under}>{t("share", { draws: spaced(draws), times: spaced(times) })}</span>
    </>
  );
}
