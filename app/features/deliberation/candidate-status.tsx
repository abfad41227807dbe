import { deliberationText } from "#app/text/deliberation.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import type { CandidateRow } from "./deliberation-shapes.ts";

/** Where somebody stands now: as advised, moved, or about to be. */
export function CandidateStatus({ row }: { row: CandidateRow }) {
  const t = useText(deliberationText);
  if (row.move?.state === "waiting")
    return (
      <StatusTag tone="attention">
        {t(row.move.direction === "in" ? "status.waitingIn" : "status.waitingOut")}
      </StatusTag>
    );
  if (row.advised && !row.now) return <StatusTag tone="bad">{t("status.movedOut")}</StatusTag>;
  if (!row.advised && row.now) return <StatusTag tone="good">{t("status.movedIn")}</StatusTag>;
  return row.advised ? (
    <StatusTag tone="good">{t("status.advised")}</StatusTag>
  ) : (
    <StatusTag tone="neutral">{t("status.notAdvised")}</StatusTag>
  );
}
