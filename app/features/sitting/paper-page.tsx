import { useEffect, useMemo, useRef, useState } from "react";
import type { SittingState } from "#app/contracts/sitting-views.ts";
import type { FormEntry } from "#app/domain/quiz/paper-form.ts";
import { sittingText } from "#app/text/sitting.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionBar } from "./action-bar.tsx";
import { FrameBar, type FrameParts } from "./frame-bar.tsx";
import { HandInDialog } from "./hand-in-dialog.tsx";
import { Notices } from "./notices.tsx";
import type { Notebook, NotebookState } from "./outbox/notebook.ts";
import { PaperTools } from "./paper-tools.tsx";
import { QuestionMap } from "./question-map.tsx";
import { QuestionView } from "./question-view.tsx";
import styles from "./sitting.module.css";
import { type SittingDesk, SittingDeskProvider } from "./sitting-desk.ts";
import { SaveWords, TimeLeft } from "./status-words.tsx";
import { useKeys } from "./use-keys.ts";
import { useSettings } from "./use-settings.ts";

type PaperPageProps = {
  frame: FrameParts;
  entries: readonly FormEntry[];
  state: NotebookState;
  known: SittingState;
  now: number;
  notebook: Notebook;
};

/** The paper while it is sat: the questions, the map, the clock, and where every answer is. */
export function PaperPage({ frame, entries, state, known, now, notebook }: PaperPageProps) {
  const t = useText(sittingText);
  const { settings, change } = useSettings();
  const [at, setAt] = useState(0);
  const [mapOpen, setMapOpen] = useState(false);
  const [handingIn, setHandingIn] = useState(false);
  const main = useRef<HTMLElement>(null);
  const list = settings.view === "list";

  const desk = useMemo<SittingDesk>(() => {
    const go = (index: number) => {
      const next = Math.max(0, Math.min(entries.length - 1, index));
      setAt(next);
      setMapOpen(false);
      const entry = entries[next];
      if (list && entry !== undefined) document.getElementById(entry.paperQuestionId)?.scrollIntoView();
    };
    return {
      head: frame.head,
      entries,
      state,
      settings,
      answer: (key, value) => notebook.answer(key, value),
      toggleFlag: (id) => notebook.toggleFlag(id),
      at,
      go,
    };
  }, [frame.head, entries, state, settings, notebook, at, list]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a question begins at its top
  useEffect(() => {
    if (!list) main.current?.scrollTo({ top: 0 });
  }, [at, list]);
  useKeys(desk, !handingIn);

  const shown = list ? entries : entries.slice(at, at + 1);
  return (
    <SittingDeskProvider value={desk}>
      <div className={styles.desk} data-size={settings.size} data-map={mapOpen}>
        <FrameBar frame={frame} tools={<PaperTools settings={settings} onChange={change} />}>
          <TimeLeft endsAt={known.endsAt ?? 0} now={now} />
          <SaveWords state={state} />
        </FrameBar>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
        <main ref={main} className={styles.main} tabIndex={0} aria-label={t("frame.paper")}>
          <h1 className={styles.hidden}>{frame.head.paperName}</h1>
          <Notices
            state={state}
            known={known}
            now={now}
            rehearsal={frame.head.rehearsal}
            notebook={notebook}
          />
          {shown.map((entry, index) => (
            <QuestionView
              key={entry.paperQuestionId}
              entry={entry}
              before={entries[list ? index - 1 : at - 1]}
            />
          ))}
          <p className={styles.keysHelp}>{t("nav.keys")}</p>
        </main>
        <aside className={styles.side} aria-label={t("frame.map")}>
          <QuestionMap onHandIn={() => setHandingIn(true)} onClose={() => setMapOpen(false)} />
        </aside>
        <ActionBar
          mapOpen={mapOpen}
          onMap={() => setMapOpen((open) => !open)}
          onHandIn={() => setHandingIn(true)}
        />
        {handingIn && (
          <HandInDialog
            leftMs={(known.endsAt ?? 0) - now}
            onClose={() => setHandingIn(false)}
            onConfirm={() => notebook.handIn("contestant")}
          />
        )}
      </div>
    </SittingDeskProvider>
  );
}
