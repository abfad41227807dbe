import type { CandidateState } from "#app/contracts/nomination-choices.ts";
import { nominationText } from "#app/text/nomination.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";

const TONES: Readonly<Record<CandidateState, Tone>> = {
  passes: "good",
  missingReviews: "attention",
  failing: "bad",
  eligible: "good",
  failed: "bad",
  withdrawn: "neutral",
};

export function CandidateStateTag({ state }: { state: CandidateState }) {
  const t = useText(nominationText);
  return <StatusTag tone={TONES[state]}>{t(`state.${state}`)}</StatusTag>;
}
