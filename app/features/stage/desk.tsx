import { useCallback, useState } from "react";
import type { DeskView, ScreenView, Snapshot } from "#app/contracts/live.ts";
import { useLive, usePresence } from "#app/realtime/use-live.ts";
import { deskText } from "#app/text/stage-desk.ts";
import { useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { AskDialog, type AskRequest } from "./ask-dialog.tsx";
import styles from "./desk.module.css";
import { currentOf, nextOf, stageOf, tallyOf } from "./desk-facts.ts";
import { deskKeys } from "./desk-keys.ts";
import { LiveStatus } from "./live-status.tsx";
import { OrderTable } from "./order-table.tsx";
import { PanelTabs } from "./panel-tabs.tsx";
import { RevealCard } from "./reveal-card.tsx";
import { ScreenCard } from "./screen-card.tsx";
import { SeatGrid } from "./seat-grid.tsx";
import { ShortcutSwitch } from "./shortcut-switch.tsx";
import { StageCard } from "./stage-card.tsx";
import { StationFrame } from "./station-frame.tsx";
import { useShortcuts } from "./use-shortcuts.ts";
import { useStageCommand } from "./use-stage-command.ts";

export type DeskProps = {
  contestId: string;
  panelId: string;
  initial: Snapshot<DeskView>;
  initialScreen: Snapshot<ScreenView>;
  /** This viewer may press the buttons; others watch. */
  mayRun: boolean;
  /** The head judge rules also after the lock. */
  mayHead: boolean;
  /** Server time of the first paint, epoch milliseconds. */
  at: number;
};

/** One screen for the operator of a panel's stage: who is on, who has marked, what the hall sees, who comes next. */
export function Desk({ contestId, panelId, initial, initialScreen, mayRun, mayHead, at }: DeskProps) {
  const t = useText(deskText);
  const live = useLive({ view: "desk", id: contestId }, initial);
  const presence = usePresence(contestId);
  const { run, busy, refusal } = useStageCommand();
  const [asked, ask] = useState<AskRequest | null>(null);
  const { view } = live;
  const stage = stageOf(view, panelId);
  const current = currentOf(view, panelId);
  const next = nextOf(view, panelId);
  const shared = { view, panelId, stage, current, next, run, busy, mayRun, at };
  const keys = useShortcuts(
    deskKeys({ panelId, stage, current, run, enabled: mayRun && busy === null && asked === null }),
  );
  const onAsk = useCallback((request: AskRequest) => ask(request), []);
  return (
    <StationFrame
      title={t("title")}
      contest={view.contest}
      backTo={`/contests/${contestId}`}
      tools={
        <>
          <PanelTabs view={view} panelId={panelId} />
          <ShortcutSwitch on={keys.on} onToggle={keys.toggle} />
          <LiveStatus live={live} />
        </>
      }
    >
      <div className={styles.notices} aria-live="assertive">
        {refusal !== null && <Notice tone="error">{refusal}</Notice>}
        {live.closed && <Notice tone="attention">{t("closed")}</Notice>}
        {view.contest.status !== "live" && <Notice tone="info">{t("notLive")}</Notice>}
      </div>
      <div className={styles.columns}>
        <div className={styles.stage}>
          <StageCard {...shared} mayRule={mayRun || mayHead} ask={onAsk} keysOn={keys.on} />
        </div>
        <div className={styles.seats}>
          <SeatGrid view={view} panelId={panelId} current={current} presence={presence} at={at} />
        </div>
        <div className={styles.screen}>
          <ScreenCard {...shared} initialScreen={initialScreen} keysOn={keys.on} />
          <RevealCard {...shared} keysOn={keys.on} />
        </div>
        <div className={styles.order}>
          <OrderTable {...shared} tally={(row) => tallyOf(view, row)} ask={onAsk} />
        </div>
      </div>
      <AskDialog request={asked} onClose={() => ask(null)} />
    </StationFrame>
  );
}
