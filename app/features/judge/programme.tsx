import { judgeText } from "#app/text/judge.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { JudgeFrame } from "#app/ui/frames/judge-frame.tsx";
import styles from "./judge.module.css";
import { itemOf, type JudgeDesk, useJudgeDesk } from "./judge-desk.ts";
import { missingCriteria, totalText } from "./own-marks.ts";
import { type JudgeTranslate, performerName, programmeOf } from "./performers.ts";
import { ReleaseSeat } from "./release-seat.tsx";
import type { FrameParts } from "./sheet-screen.tsx";
import type { Phase } from "./sheet-state.ts";

const DONE: readonly Phase[] = ["sending", "received", "abstained", "locked"];

/** Between two sheets: everybody the seat marks, who is on stage, and the way out. */
export function ProgrammeScreen({ frame, held }: { frame: FrameParts; held: number }) {
  const t = useText(judgeText);
  const { view, open } = useJudgeDesk();
  const { onStage } = view;
  const offered = onStage !== undefined && view.performances[onStage] !== undefined ? onStage : null;
  return (
    <JudgeFrame
      {...frame}
      heading={view.contest.title}
      labels={{ status: t("frame.status"), sheet: t("frame.programme"), actions: t("frame.actions") }}
      actions={
        offered === null ? (
          <p className={styles.quietActions}>{t("list.pick")}</p>
        ) : (
          <ActionButton tone="primary" size="huge" wide onClick={() => open(offered)}>
            {t("onStage", { performer: performerName(view, offered, t) })}
          </ActionButton>
        )
      }
    >
      <Programme />
      <ReleaseSeat held={held} />
    </JudgeFrame>
  );
}

function Programme() {
  const t = useText(judgeText);
  const desk = useJudgeDesk();
  const programme = programmeOf(desk.view);
  if (programme.length === 0) {
    return (
      <div className={styles.empty}>
        <h2>{t("list.nothing")}</h2>
        <p>{t("list.nothingHelp")}</p>
      </div>
    );
  }
  return (
    <>
      {programme.map(({ itemKey, itemName, performanceIds }) => {
        const done = performanceIds.filter((id) => DONE.includes(desk.sheetOf(id).phase)).length;
        return (
          <section key={itemKey} className={styles.programme} aria-labelledby={`item-${itemKey}`}>
            <div className={styles.programmeHead}>
              <h2 id={`item-${itemKey}`}>{itemName}</h2>
              <span className={styles.quiet}>{t("list.progress", { done, of: performanceIds.length })}</span>
            </div>
            <ol className={styles.rows}>
              {performanceIds.map((id) => (
                <ProgrammeRow key={id} performanceId={id} />
              ))}
            </ol>
          </section>
        );
      })}
    </>
  );
}

function ProgrammeRow({ performanceId }: { performanceId: string }) {
  const t = useText(judgeText);
  const desk = useJudgeDesk();
  const { view, open } = desk;
  const contestant = view.contestants[view.performances[performanceId]?.contestantId ?? ""];
  const state = stateWords(desk, performanceId, t);
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        data-on-stage={view.onStage === performanceId}
        onClick={() => open(performanceId)}
      >
        <span className={styles.rowName}>
          <strong>{performerName(view, performanceId, t)}</strong>
          <span className={styles.quiet}>{contestant?.unitName}</span>
        </span>
        {view.onStage === performanceId && <StatusTag tone="active">{t("state.onStage")}</StatusTag>}
        <StatusTag tone={state.tone}>{state.text}</StatusTag>
      </button>
    </li>
  );
}

type Tone = "neutral" | "active" | "good" | "attention" | "bad";

/** One word and its tone for the state of a sheet. */
export function stateWords(
  desk: Pick<JudgeDesk, "view" | "sheetOf">,
  performanceId: string,
  t: JudgeTranslate,
): { text: string; tone: Tone } {
  const sheet = desk.sheetOf(performanceId);
  const item = itemOf(desk.view, performanceId);
  if (sheet.where.kind === "attention") return { text: t("save.attention"), tone: "bad" };
  const missing = item === undefined ? 0 : missingCriteria(item, sheet.marks).length;
  switch (sheet.phase) {
    case "draft":
      return {
        text: missing > 0 ? t("state.draft", { count: missing }) : t("state.ready"),
        tone: "attention",
      };
    case "received":
      return {
        text: item === undefined ? "" : t("state.received", { total: totalText(item, sheet.marks) }),
        tone: "good",
      };
    case "returned":
      return { text: t("state.returned"), tone: "bad" };
    case "sending":
      return { text: t("state.sending"), tone: "attention" };
    case "locked":
    case "abstained":
      return { text: t(`state.${sheet.phase}`), tone: "good" };
    default:
      return { text: t(`state.${sheet.phase}`), tone: "neutral" };
  }
}
