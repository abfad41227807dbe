import { drawText } from "#app/text/draw.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { AskedAction } from "./asked-action.tsx";
import type { DrawFacts } from "./draw-facts.ts";

type Ran = { contestants: number; performances: number; neighbours: number };

export type RunActionProps = { draw: DrawFacts; contestId: string; onSaid: (sentence: string) => void };

/** The draw itself, once nothing stands in its way. */
export function RunAction({ draw, contestId, onSaid }: RunActionProps) {
  const t = useText(drawText);
  if (draw.openRecusals > 0) {
    return (
      <Notice
        tone="attention"
        action={<LinkButton to={`/contests/${contestId}/recusals`}>{t("run.toRecusals")}</LinkButton>}
      >
        {t("run.recusals", { count: draw.openRecusals })}
      </Notice>
    );
  }
  if (draw.registered === 0) {
    return (
      <Notice
        tone="attention"
        action={<LinkButton to={`/contests/${contestId}/contestants`}>{t("run.toContestants")}</LinkButton>}
      >
        {t("run.nobody")}
      </Notice>
    );
  }
  const say = ({ contestants, performances, neighbours }: Ran) =>
    onSaid(
      [
        t("run.done", { contestants, performances }),
        ...(neighbours > 0 ? [t("run.neighbours", { count: neighbours })] : []),
      ].join(" "),
    );
  return (
    <AskedAction<Ran>
      intent="run"
      tone="primary"
      button={t("run.button")}
      title={t("run.title", { count: draw.registered })}
      onDone={say}
    >
      <p>{t("run.text")}</p>
    </AskedAction>
  );
}
