import type { SchemeStatus } from "#app/contracts/scheme-views.ts";
import { schemesText } from "#app/text/schemes.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";

const TONES: Readonly<Record<SchemeStatus, Tone>> = { draft: "attention", inForce: "good", ended: "neutral" };

export function SchemeStatusTag({ status }: { status: SchemeStatus }) {
  const t = useText(schemesText);
  return <StatusTag tone={TONES[status]}>{t(`status.${status}`)}</StatusTag>;
}

/** From which month to which. */
export function useMonths() {
  const t = useText(schemesText);
  return ({ fromMonth, toMonth }: { fromMonth: string | null; toMonth: string | null }): string => {
    if (fromMonth === null) return t("notYet");
    return toMonth === null ? t("since", { from: fromMonth }) : t("span", { from: fromMonth, to: toMonth });
  };
}
