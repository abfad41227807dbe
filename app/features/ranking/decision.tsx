import type { ExplanationView } from "#app/contracts/ranking-views.ts";
import { rankingExplanationText } from "#app/text/ranking-explanation.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";

/** What was decided, by which document, and why the meeting moved the person if it did. */
export function Decision({ view }: { view: ExplanationView }) {
  const t = useText(rankingExplanationText);
  const { decision, move } = view;
  if (decision === null && move === null) return null;
  const moved = move === null ? null : t(`move.${move.direction}`, { reason: move.reason });
  if (decision === null) return <Notice tone="attention">{moved}</Notice>;
  const { selected, replacement } = decision;
  return (
    <Notice
      tone={selected && replacement !== "removed" && replacement !== "declined" ? "good" : "info"}
      title={t(selected ? "decision.in" : "decision.out")}
    >
      {moved !== null && <p>{moved}</p>}
      {decision.at !== null && (
        <p>
          {t("decision.by", { at: dateTime(decision.at), document: decision.document ?? t("decision.none") })}
        </p>
      )}
      {replacement !== null && (
        <p>{t(`replacement.${replacement}`, { reason: decision.replacementReason ?? t("noReason") })}</p>
      )}
    </Notice>
  );
}
