import type { ScreenView } from "#app/contracts/live.ts";
import type { TicksProps } from "#app/ui/stage/ticks.tsx";

/** A seat's tick, its value from the step on that shows values, and whether it was dropped from the step after that. */
export const ticksOf = (current: NonNullable<ScreenView["current"]>): TicksProps["seats"] =>
  current.seats.map((seat) => {
    const named = { key: seat.label, label: seat.label };
    if (seat.value === undefined) return { ...named, state: seat.submitted ? "in" : "waiting" };
    return { ...named, state: seat.dropped === undefined ? "value" : "dropped", text: seat.value };
  });
