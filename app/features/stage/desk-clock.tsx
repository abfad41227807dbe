import type { DeskView, Snapshot } from "#app/contracts/live.ts";
import type { Item } from "#app/domain/scoring/rule-set.ts";
import { useLive } from "#app/realtime/use-live.ts";
import { currentOf } from "./desk-facts.ts";
import { PanelTabs } from "./panel-tabs.tsx";
import { Timekeeper } from "./timekeeper.tsx";

export type DeskClockProps = {
  contestId: string;
  panelId: string;
  initial: Snapshot<DeskView>;
  items: readonly Item[];
  at: number;
};

/** The clock for a signed-in timekeeper, of any panel. */
export function DeskClock({ contestId, panelId, initial, items, at }: DeskClockProps) {
  const live = useLive({ view: "desk", id: contestId }, initial);
  const { view } = live;
  const current = currentOf(view, panelId);
  const item = items.find(({ key }) => key === current?.itemKey);
  const contestant = current === null ? undefined : view.contestants[current.contestantId];
  return (
    <Timekeeper
      contestId={contestId}
      seatId={undefined}
      panelName={view.contest.panels.find(({ id }) => id === panelId)?.name ?? ""}
      performer={
        current === null || contestant === undefined
          ? null
          : { ...current, contestant, itemName: item?.name ?? "", clock: current.clock }
      }
      item={item}
      live={live}
      at={at}
      backTo={`/contests/${contestId}`}
    >
      {view.contest.panels.length > 1 && <PanelTabs view={view} panelId={panelId} />}
    </Timekeeper>
  );
}
