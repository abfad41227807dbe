import { useEffect, useRef, useState } from "react";
import type { SittingState } from "#app/contracts/sitting-views.ts";
import * as SittingTime from "#app/domain/quiz/sitting-time.ts";
import { sittingText } from "#app/text/sitting.ts";
import { timeOfDay } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import type { Notebook, NotebookState } from "./outbox/notebook.ts";
import styles from "./sitting.module.css";
import { useSittingDesk } from "./sitting-desk.ts";
import { useRefusalSentence } from "./sitting-words.ts";
import { Tray } from "./tray.tsx";

const SHOWN_MS = 60_000;

type NoticesProps = {
  state: NotebookState;
  known: SittingState;
  now: number;
  rehearsal: boolean;
  notebook: Notebook;
};

/** Above the questions, never in their way: time, time given back, and what the server does not take. */
export function Notices({ state, known, now, rehearsal, notebook }: NoticesProps) {
  const t = useText(sittingText);
  const sentence = useRefusalSentence();
  const { entries } = useSittingDesk();
  const left = (known.endsAt ?? 0) - now;
  const passed = SittingTime.warningAt(left);
  // Said for a minute; from then on the colour of the clock says it.
  const warning = passed !== null && left > (passed - 1) * SHOWN_MS ? passed : null;
  const extra = useExtra(known.extraMs);
  return (
    <div className={styles.notices}>
      {rehearsal && <Notice tone="info">{t("rehearsal")}</Notice>}
      <div aria-live="polite" className={styles.notices}>
        {warning !== null && (
          <Notice tone="attention" key={warning}>
            {t(`warning.m${warning}`)}
          </Notice>
        )}
        {extra > 0 && (
          <Notice tone="good">
            {t("extra", { minutes: Math.round(extra / 60_000), time: timeOfDay(known.endsAt ?? 0) })}
          </Notice>
        )}
      </div>
      {state.trouble !== null && (
        <Notice tone="attention">{t("trouble", { reason: sentence(state.trouble) })}</Notice>
      )}
      <Tray state={state} entries={entries} notebook={notebook} />
    </div>
  );
}

/** Milliseconds given back while the page is open, for a minute; 0 besides. */
function useExtra(extraMs: number): number {
  const known = useRef(extraMs);
  const [shown, setShown] = useState(0);
  useEffect(() => {
    const more = extraMs - known.current;
    known.current = extraMs;
    if (more <= 0) return;
    setShown(more);
    const timer = setTimeout(() => setShown(0), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [extraMs]);
  return shown;
}
