import type { SittingState } from "#app/contracts/sitting-views.ts";
import { sittingText } from "#app/text/sitting.ts";
import { timeOfDay } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { SaveState } from "#app/ui/judge/save-state.tsx";
import { FrameBar, type FrameParts } from "./frame-bar.tsx";
import { waiting } from "./outbox/book.ts";
import type { Notebook, NotebookState } from "./outbox/notebook.ts";
import { progressOfAll } from "./progress.ts";
import styles from "./sitting.module.css";
import { Tray } from "./tray.tsx";

type EndProps = { frame: FrameParts; state: NotebookState; known: SittingState; notebook: Notebook | null };

/** Handed in, by the person, the clock or the staff; and whether everything has arrived. */
export function EndPage({ frame, state, known, notebook }: EndProps) {
  const t = useText(sittingText);
  const { answers, events, paper, facts } = state.kept;
  const by = known.submittedBy ?? facts.handedIn ?? "time";
  const heading = {
    contestant: "end.heading",
    time: "end.headingTime",
    organiser: "end.headingOrganiser",
  } as const;
  const onWay = waiting(state.kept).length + events.length;
  const late = Object.values(answers).filter(({ saved }) => saved?.late === true).length;
  const progress = progressOfAll(paper?.entries ?? [], answers);
  return (
    <div className={styles.page}>
      <FrameBar frame={frame} />
      <main className={styles.calm}>
        <section className={styles.card}>
          <h1>{t(heading[by])}</h1>
          {paper !== null && (
            <p className={styles.endFigure}>
              {t("end.answered", { answered: progress.answered, total: progress.total })}
            </p>
          )}
          {known.submittedAt !== null && <p>{t("end.at", { time: timeOfDay(known.submittedAt) })}</p>}
          <SaveState state={onWay > 0 ? "tablet" : "server"}>
            {onWay > 0 ? t("end.onWay", { count: onWay }) : t("end.allThere")}
          </SaveState>
          {late > 0 && <p>{t("end.late", { count: late })}</p>}
          <p className={styles.quiet}>{t("end.thanks")}</p>
        </section>
        <Tray state={state} entries={paper?.entries ?? []} notebook={notebook} />
      </main>
    </div>
  );
}
