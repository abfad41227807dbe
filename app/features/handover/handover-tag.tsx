import type { HandoverEntry } from "#app/contracts/handover-views.ts";
import { handoverText } from "#app/text/handover.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";

const TONES = { open: "neutral", signedByOne: "active", signedByBoth: "active", closed: "good" } as const;

/** How far a handover is, and whether it is late. */
export function HandoverTag({ row }: { row: Pick<HandoverEntry, "state" | "late"> }) {
  const t = useText(handoverText);
  return (
    <>
      <StatusTag tone={TONES[row.state]}>{t(`state.${row.state}`)}</StatusTag>{" "}
      {row.late && (
        <StatusTag tone="attention">{t(row.state === "closed" ? "lateClosed" : "late")}</StatusTag>
      )}
    </>
  );
}
