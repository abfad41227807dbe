import { type RefObject, useEffect, useRef, useState } from "react";
import type { Seat } from "./calendar-rows.ts";

// Only an editor's browser asks for it; it works on elements and never on the server.
const loadDrag = () => import("@atlaskit/pragmatic-drag-and-drop/element/adapter");

type Given = { element: RefObject<HTMLElement>; seat: Seat; on: boolean; onDrop: (dragged: Seat) => void };

const seatIn = (data: Record<string | symbol, unknown>): Seat | null => {
  const { post, period, role, person } = data;
  const known =
    typeof post === "number" && typeof period === "number" && typeof person === "number" && person >= 0;
  return known && (role === "a" || role === "b") ? { post, period, role, person } : null;
};

/** A seat is dragged, and takes what is dragged from another of the same kind with somebody else on it. */
export function useSeatDrag({ element, seat, on, onDrop }: Given) {
  const [look, setLook] = useState<"dragged" | "over" | null>(null);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  const { post, period, role, person } = seat;
  useEffect(() => {
    const node = element.current;
    if (!on || node === null || person < 0) return;
    let gone = false;
    let leave = () => {};
    void loadDrag().then(({ draggable, dropTargetForElements }) => {
      if (gone) return;
      const stops = [
        draggable({
          element: node,
          getInitialData: () => ({ post, period, role, person }),
          onDragStart: () => setLook("dragged"),
          onDrop: () => setLook(null),
        }),
        dropTargetForElements({
          element: node,
          canDrop({ source }) {
            const dragged = seatIn(source.data);
            return dragged !== null && dragged.role === role && dragged.person !== person;
          },
          onDragEnter: () => setLook("over"),
          onDragLeave: () => setLook(null),
          onDrop({ source }) {
            setLook(null);
            const dragged = seatIn(source.data);
            if (dragged !== null) drop.current(dragged);
          },
        }),
      ];
      leave = () => {
        for (const stop of stops) stop();
      };
    });
    return () => {
      gone = true;
      leave();
    };
  }, [element, on, post, period, role, person]);
  return look;
}
