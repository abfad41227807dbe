import type { LedgerCounts } from "#app/contracts/ledger.ts";
import { ledgerText } from "#app/text/ledger.ts";
import { useText } from "#app/text/use-text.ts";
import { Stat, StatRow } from "#app/ui/data/stat.tsx";

/** Six beside each other; what waits for the call-back is a filter. */
const SHOWN = ["registered", "waiting", "open", "overdue", "closed"] as const;

/** Figures of the filter without its progress. */
export function LedgerCountRow({ counts }: { counts: LedgerCounts }) {
  const t = useText(ledgerText);
  const unit = t("count.unit");
  return (
    <StatRow>
      {SHOWN.map((key) => (
        <Stat
          key={key}
          label={t(`count.${key}`)}
          value={counts[key]}
          unit={unit === "" ? undefined : unit}
          tone={key === "overdue" && counts.overdue > 0 ? "bad" : undefined}
        />
      ))}
      <Stat
        label={t("count.satisfaction")}
        value={counts.satisfaction === null ? t("none") : (counts.satisfaction / 100).toFixed(1)}
        unit={counts.satisfaction === null ? undefined : "%"}
        detail={counts.reached === 0 ? t("count.none") : t("count.reached", { count: counts.reached })}
        tone={counts.satisfaction === null ? undefined : "good"}
      />
    </StatRow>
  );
}
