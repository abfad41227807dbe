import type { VersionState } from "#app/domain/rotation/rotation-life.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";

const TONES: Readonly<Record<VersionState, Tone>> = {
  draft: "attention",
  published: "good",
  superseded: "neutral",
  discarded: "neutral",
};

export function VersionStatusTag({ status }: { status: VersionState }) {
  const t = useText(rotationWords);
  return <StatusTag tone={TONES[status]}>{t(`version.${status}`)}</StatusTag>;
}
