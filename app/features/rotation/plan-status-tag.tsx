import type { PlanState } from "#app/domain/rotation/rotation-life.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";

const TONES: Readonly<Record<PlanState, Tone>> = {
  prepared: "attention",
  published: "good",
  ended: "neutral",
};

export function PlanStatusTag({ status }: { status: PlanState }) {
  const t = useText(rotationWords);
  return <StatusTag tone={TONES[status]}>{t(`plan.${status}`)}</StatusTag>;
}
