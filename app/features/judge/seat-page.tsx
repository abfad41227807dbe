import { useEffect, useMemo } from "react";
import type { SeatView, Snapshot } from "#app/contracts/live.ts";
import { useOfflinePage } from "#app/outbox/use-offline-page.ts";
import { useTabLock } from "#app/outbox/use-tab-lock.ts";
import { useLive } from "#app/realtime/use-live.ts";
import { judgeText } from "#app/text/judge.ts";
import { useText } from "#app/text/use-text.ts";
import { useWakeLock } from "#app/ui/data/use-wake-lock.ts";
import type { ColorScheme } from "#app/ui/document.ts";
import styles from "./judge.module.css";
import { type JudgeDesk, JudgeDeskProvider } from "./judge-desk.ts";
import { Notices } from "./notices.tsx";
import { heldHere } from "./outbox/queue.ts";
import { ProgrammeScreen } from "./programme.tsx";
import { SecondTab } from "./second-tab.tsx";
import { SheetScreen } from "./sheet-screen.tsx";
import { type SheetOnTablet, sheetOnTablet } from "./sheet-state.ts";
import { StatusBar } from "./status-bar.tsx";
import { useOpenPerformance } from "./use-open-performance.ts";
import { usePresenceReport } from "./use-presence-report.ts";
import { useRevoked } from "./use-revoked.ts";
import { useTablet } from "./use-tablet.ts";

/** The judge's tablet: the server's view of the seat, and what this tablet keeps, as one. */
export function SeatPage({ snapshot, scheme }: { snapshot: Snapshot<SeatView>; scheme: ColorScheme }) {
  const seatId = snapshot.view.seat.id;
  const { view, epoch, connection, closed } = useLive({ view: "seat", id: seatId }, snapshot);
  const revoked = useRevoked();
  const { role, takeOver } = useTabLock(`yanzhen-seat-${seatId}`);
  const { tablet, state } = useTablet({ seatId, leading: role === "leading" });
  const [openId, open] = useOpenPerformance();
  const connected = connection === "connected";

  useEffect(() => {
    // A page out of the worker's store tells what was; what the server says is heard once it is there.
    if (connected && state.keeping !== "opening") tablet?.hear(view, epoch);
  }, [tablet, view, epoch, connected, state.keeping]);
  usePresenceReport({ seatId, unsent: state.unsent });
  useWakeLock(openId !== null && role === "leading");
  useOfflinePage({
    scope: "/seats/",
    mark: "seat",
    id: seatId,
    version: `${view.contest.status} ${view.onStage ?? ""}`,
  });

  const desk = useMemo<JudgeDesk>(() => {
    const known = new Map<string, SheetOnTablet>();
    const sheetOf = (performanceId: string): SheetOnTablet => {
      const sheet = known.get(performanceId) ?? sheetOnTablet({ ...state, view, connected }, performanceId);
      known.set(performanceId, sheet);
      return sheet;
    };
    return { view, tablet, open, sheetOf };
  }, [view, tablet, open, state, connected]);

  const shown = openId !== null && view.performances[openId] !== undefined ? openId : null;
  const frame = {
    seat: <SeatName view={view} />,
    statusSlot: (
      <StatusBar
        where={shown === null ? { kind: "none" } : desk.sheetOf(shown).where}
        unsent={state.unsent}
        connection={connection}
        scheme={scheme}
      />
    ),
    noticeSlot: <Notices state={state} closed={closed || revoked} openId={shown} connected={connected} />,
  };
  return (
    <JudgeDeskProvider value={desk}>
      {role === "elsewhere" ? (
        <SecondTab frame={frame} onTakeOver={takeOver} />
      ) : shown === null ? (
        <ProgrammeScreen frame={frame} held={heldHere(state.kept)} />
      ) : (
        <SheetScreen key={shown} performanceId={shown} frame={frame} />
      )}
    </JudgeDeskProvider>
  );
}

function SeatName({ view }: { view: SeatView }) {
  const t = useText(judgeText);
  const { number, role, scoring, holderName } = view.seat;
  const seat = role === "judge" ? t("seat.judge", { number }) : t(`seat.${role}`);
  return (
    <span className={styles.seatName}>
      {seat} {holderName}
      {scoring === "shadow" && <span className={styles.quiet}>（{t("seat.shadow")}）</span>}
    </span>
  );
}
