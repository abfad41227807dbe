import type { DeskView } from "#app/contracts/live.ts";
import { deskText } from "#app/text/stage-desk.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import type { DeskWords } from "./ask-requests.ts";
import { whoOf } from "./desk-facts.ts";
import styles from "./reveal-card.module.css";
import { hiddenScores, type RevealHint, revealHint } from "./reveal-hints.ts";
import { KeyCap } from "./shortcut-switch.tsx";
import type { StagePartProps } from "./stage-card.tsx";

/** Step by step, with undo. The hints are the operator's alone. */
export function RevealCard(props: StagePartProps & { keysOn: boolean }) {
  const { view, panelId, stage, current, run, busy, mayRun, keysOn } = props;
  const t = useText(deskText);
  const hint = revealHint({ view, stage, current });
  const hidden = hiddenScores(view);
  const step = (direction: "forward" | "back") => () => void run("stepReveal", { panelId, direction });
  const forward = hint.kind === "step" || hint.kind === "openPlace";
  return (
    <Card title={t("reveal.title")}>
      {stage.mode !== "ranking" && current !== null && <p>{t(`reveal.at.${stage.reveal}`)}</p>}
      <p className={styles.hint}>
        <span className="yz-hidden">{t("reveal.audience")}：</span>
        {hintText(hint, view, t)}
      </p>
      {stage.mode === "ranking" && hidden > 0 && (
        <p className={styles.aside}>{t("reveal.hint.hidden", { count: hidden })}</p>
      )}
      {mayRun && (
        <div className={styles.actions}>
          <ActionButton busy={busy === "stepReveal"} onClick={step("back")}>
            {t("reveal.back")}
            <KeyCap of="stepBack" on={keysOn} />
          </ActionButton>
          <ActionButton
            tone={forward ? "primary" : "secondary"}
            busy={busy === "stepReveal"}
            onClick={step("forward")}
          >
            {t("reveal.forward")}
            <KeyCap of="stepForward" on={keysOn} />
          </ActionButton>
          {current?.lockedAt !== undefined && current.revealedAt === undefined && (
            <ActionButton
              tone="quiet"
              busy={busy === "reveal"}
              onClick={() => void run("reveal", { performanceId: current.id })}
            >
              {t("reveal.atOnce")}
            </ActionButton>
          )}
        </div>
      )}
    </Card>
  );
}

function hintText(hint: RevealHint, view: DeskView, t: DeskWords): string {
  if (hint.kind === "openPlace") {
    if (hint.rows.length === 0) return t("reveal.hint.openNobody", { place: hint.place });
    const names = hint.rows.map((row) => {
      const name = view.contestants[row.contestantId]?.name ?? "";
      return `${whoOf(view, row.contestantId)} ${name} ${row.score ?? ""}`.trim();
    });
    return t("reveal.hint.openPlace", { place: hint.place, names: names.join("、") });
  }
  if (hint.kind !== "step") return t(`reveal.hint.${hint.kind}`);
  if (hint.to === "final") {
    const score = hint.score ?? "";
    return hint.place === undefined
      ? t("reveal.hint.final", { score })
      : t("reveal.hint.finalPlace", { score, place: hint.place });
  }
  return hint.to === "ticks" ? t("reveal.at.ticks") : t(`reveal.hint.${hint.to}`);
}
