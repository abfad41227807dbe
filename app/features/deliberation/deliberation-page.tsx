import { useState } from "react";
import { deliberationText } from "#app/text/deliberation.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { useText } from "#app/text/use-text.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { CandidatesCard } from "./candidates-card.tsx";
import styles from "./deliberation.module.css";
import type { CandidateRow, DeliberationView } from "./deliberation-shapes.ts";
import { MeetingPanel } from "./meeting-panel.tsx";
import { MeetingsCard } from "./meetings-card.tsx";
import { MovePanel } from "./move-panel.tsx";
import { MovesCard } from "./moves-card.tsx";
import { NextCard } from "./next-card.tsx";
import { TallyCard } from "./tally-card.tsx";

/** What to do, whom it is about, what was moved by whom, what list comes of it, and who sat. */
export function DeliberationPage({ view }: { view: DeliberationView }) {
  const t = useText(deliberationText);
  const words = useText(selectionWords);
  const [recording, setRecording] = useState(false);
  const [moving, setMoving] = useState<CandidateRow | null>(null);
  if (!view.ranked && view.status !== "cancelled")
    return <EmptyState title={t("title")}>{words(`state.${view.status}`)}</EmptyState>;
  const record = () => setRecording(true);
  const tally = view.tallies.find(({ post }) => post === view.filter.post);
  return (
    <div className={styles.stack}>
      <NextCard view={view} onRecord={record} />
      <CandidatesCard view={view} onMove={setMoving} />
      <div className={styles.pair}>
        <MovesCard view={view} />
        {tally !== undefined && <TallyCard tally={tally} />}
      </div>
      <MeetingsCard view={view} onRecord={record} />
      {recording && <MeetingPanel view={view} onClose={() => setRecording(false)} />}
      {moving !== null && <MovePanel view={view} row={moving} onClose={() => setMoving(null)} />}
    </div>
  );
}
