import type { ContestStatus } from "#app/domain/contest/states.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";

const TONES: Readonly<Record<ContestStatus, Tone>> = {
  draft: "neutral",
  open: "attention",
  ready: "good",
  live: "active",
  review: "attention",
  signed: "good",
  published: "good",
  archived: "neutral",
};

export function ContestStatusTag({ status }: { status: ContestStatus }) {
  const words = useText(contestWords);
  return <StatusTag tone={TONES[status]}>{words(`status.${status}`)}</StatusTag>;
}

/** Stands wherever a rehearsal is named. */
export function RehearsalTag() {
  const words = useText(contestWords);
  return <StatusTag tone="attention">{words("rehearsal")}</StatusTag>;
}
