import type { RoundState } from "#app/domain/selection/round-life.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";

const TONES: Readonly<Partial<Record<RoundState, Tone>>> = {
  prepared: "neutral",
  announced: "active",
  ranked: "attention",
  notice: "attention",
  inReserve: "good",
  cancelled: "bad",
};

export function RoundStatusTag({ status }: { status: RoundState }) {
  const t = useText(selectionWords);
  return <StatusTag tone={TONES[status] ?? "active"}>{t(`state.${status}`)}</StatusTag>;
}
