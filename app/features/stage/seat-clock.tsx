import type { SeatView, Snapshot } from "#app/contracts/live.ts";
import type { Item } from "#app/domain/scoring/rule-set.ts";
import { useLive } from "#app/realtime/use-live.ts";
import { type Performer, Timekeeper } from "./timekeeper.tsx";

export type SeatClockProps = {
  seatId: string;
  initial: Snapshot<SeatView>;
  items: readonly Item[];
  at: number;
};

/** The clock on the timekeeper's paired device. */
export function SeatClock({ seatId, initial, items, at }: SeatClockProps) {
  const live = useLive({ view: "seat", id: seatId }, initial);
  const { view } = live;
  const performer = performerOf(view);
  return (
    <Timekeeper
      contestId={view.contest.id}
      seatId={seatId}
      panelName={view.seat.panelName}
      performer={performer}
      item={items.find(({ key }) => key === itemKeyOf(view))}
      live={live}
      at={at}
    />
  );
}

const itemKeyOf = (view: SeatView): string | undefined =>
  view.onStage === undefined ? undefined : view.performances[view.onStage]?.itemKey;

function performerOf(view: SeatView): Performer | null {
  const row = view.onStage === undefined ? undefined : view.performances[view.onStage];
  const contestant = row === undefined ? undefined : view.contestants[row.contestantId];
  if (view.onStage === undefined || row === undefined || contestant === undefined) return null;
  const itemName = view.items[row.itemKey]?.name ?? "";
  return { id: view.onStage, contestant, itemName, status: row.status, clock: row.clock };
}
