import type { RecordStatus } from "#app/domain/daily/work-record.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";

const TONES: Readonly<Record<RecordStatus, Tone>> = {
  submitted: "active",
  returned: "attention",
  verified: "good",
  struck: "bad",
  withdrawn: "neutral",
};

export function RecordStatusTag({ status }: { status: RecordStatus }) {
  const words = useText(dailyWords);
  return <StatusTag tone={TONES[status]}>{words(`status.${status}`)}</StatusTag>;
}
