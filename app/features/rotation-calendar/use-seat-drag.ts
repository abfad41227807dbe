import type { RefObject } from "react";
import { useDrag } from "#app/ui/actions/use-drag.ts";
import type { Seat } from "./calendar-rows.ts";

type Given = { element: RefObject<HTMLElement>; seat: Seat; on: boolean; onDrop: (dragged: Seat) => void };

function seatIn(data: unknown): Seat | null {
  const { post, period, role, person } = Object(data);
  const known = typeof post === "number" && typeof period === "number" && typeof person === "number";
  return known && person >= 0 && (role === "a" || role === "b") ? { post, period, role, person } : null;
}

/** A seat is dragged, and takes what is dragged from another of the same kind with somebody else on it. */
export const useSeatDrag = ({ element, seat, on, onDrop }: Given) =>
  useDrag({
    ...{ element, data: seat, on: on && seat.person >= 0 },
    accepts(data) {
      const dragged = seatIn(data);
      return dragged !== null && dragged.role === seat.role && dragged.person !== seat.person;
    },
    onDrop(data) {
      const dragged = seatIn(data);
      if (dragged !== null) onDrop(dragged);
    },
  });
