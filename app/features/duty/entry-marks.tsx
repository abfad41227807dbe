import type { DutyEntryView } from "#app/contracts/duty-views.ts";
import { dutyText } from "#app/text/duty.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";

type MarksProps = {
  row: Pick<DutyEntryView, "acting" | "joint" | "corrected" | "correctsId">;
  /** The entry this one corrects, where it is shown too. */
  first: Pick<DutyEntryView, "onDay"> | undefined;
};

/** 代 where B acted for A, 协同 where both did, and what corrects what. */
export function EntryMarks({ row, first }: MarksProps) {
  const t = useText(dutyText);
  return (
    <>
      {row.acting && <StatusTag tone="active">{t("acting")}</StatusTag>}
      {row.joint && <StatusTag tone="good">{t("joint")}</StatusTag>}
      {row.corrected && <StatusTag tone="neutral">{t("corrected")}</StatusTag>}
      {row.correctsId !== null && (
        <StatusTag tone="attention">
          {first === undefined ? t("corrects") : t("correctsOf", { day: first.onDay })}
        </StatusTag>
      )}
    </>
  );
}
