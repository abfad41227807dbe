import type { AppraisalStatus } from "#app/domain/daily/appraisal-life.ts";
import { appraisalText } from "#app/text/appraisal.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";

const TONES: Readonly<Record<AppraisalStatus, Tone>> = {
  prepared: "neutral",
  open: "active",
  closed: "attention",
  graded: "attention",
  told: "active",
  final: "good",
};

export function AppraisalStatusTag({ status }: { status: AppraisalStatus }) {
  const t = useText(appraisalText);
  return <StatusTag tone={TONES[status]}>{t(`status.${status}`)}</StatusTag>;
}
