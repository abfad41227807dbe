import { useEffect } from "react";
import type { SittingHead, SittingState } from "#app/contracts/sitting-views.ts";
import { useOfflinePage } from "#app/outbox/use-offline-page.ts";
import { useTabLock } from "#app/outbox/use-tab-lock.ts";
import { useServerNow } from "#app/realtime/server-clock.ts";
import { useWakeLock } from "#app/ui/data/use-wake-lock.ts";
import type { ColorScheme } from "#app/ui/document.ts";
import { EndPage } from "./end-page.tsx";
import { Elsewhere, SecondTab, Shut } from "./other-pages.tsx";
import type { Notebook } from "./outbox/notebook.ts";
import { PaperPage } from "./paper-page.tsx";
import { useNotebook } from "./use-notebook.ts";
import { usePlace } from "./use-place.ts";
import { useSight } from "./use-sight.ts";
import { WaitingRoom } from "./waiting-room.tsx";

const TICK_MS = 250;
/** The end is the server's: a moment later nobody's clock disagrees. */
const AFTER_END_MS = 400;

export type SitPageProps = { head: SittingHead; first: SittingState; scheme: ColorScheme };

/** A contestant's paper from the waiting room to the end: the server's word, and what this device keeps, as one. */
export function SitPage({ head, first, scheme }: SitPageProps) {
  const { sittingId } = head;
  const { role, takeOver } = useTabLock(`yanzhen-sitting-${sittingId}`);
  const { notebook, state } = useNotebook({ sittingId, leading: role === "leading" });
  const place = usePlace({ sittingId, notebook, state });
  const now = useServerNow({ everyMs: TICK_MS });
  const { facts, paper } = state.kept;
  const known = facts.state ?? first;
  const over = known.endsAt !== null && now > 0 && now >= known.endsAt;
  const open = known.opensAt !== null && now >= known.opensAt && !over;
  const handedIn = facts.handedIn !== null || known.submittedAt !== null;
  const elsewhere = facts.held && facts.state?.mine === false;
  const sitting = open && !handedIn && !elsewhere && paper !== null && role === "leading";

  useSight({ notebook, sitting });
  useWakeLock(sitting);
  useHandInAtEnd({
    notebook,
    endsAt: known.endsAt,
    now,
    done: handedIn || elsewhere || state.keeping === "opening",
  });
  useOfflinePage({ scope: "/sit/", mark: "sitting", id: sittingId, version: `${paper === null}` });

  const frame = { head, scheme, connection: place.connection };
  if (role === "elsewhere") return <SecondTab frame={frame} onTakeOver={takeOver} />;
  if (place.refusal !== null) return <Shut refusal={place.refusal} />;
  if (handedIn || (over && facts.state !== null)) {
    return <EndPage frame={frame} state={state} known={known} notebook={notebook} />;
  }
  if (elsewhere) return <Elsewhere frame={frame} state={state} onTake={place.take} />;
  if (!sitting || notebook === null) {
    return <WaitingRoom frame={frame} known={known} now={now} keeping={state.keeping} asked={place.asked} />;
  }
  return (
    <PaperPage
      frame={frame}
      entries={paper.entries}
      state={state}
      known={known}
      now={now}
      notebook={notebook}
    />
  );
}

/** When the time is up the device hands in; for whoever is gone the server does. */
function useHandInAtEnd(given: {
  notebook: Notebook | null;
  endsAt: number | null;
  now: number;
  done: boolean;
}): void {
  const { notebook, endsAt, now, done } = given;
  const due = !done && endsAt !== null && now > 0 && now >= endsAt + AFTER_END_MS;
  useEffect(() => {
    if (due) notebook?.handIn("time");
  }, [due, notebook]);
}
