import { type RefObject, useEffect, useRef, useState } from "react";

// Only a browser in which something can be dragged asks for it; it never runs on the server.
const loadDrag = () => import("@atlaskit/pragmatic-drag-and-drop/element/adapter");

export type DragData = Readonly<Record<string, string | number>>;

type Given = {
  element: RefObject<HTMLElement>;
  /** What is dragged, flat. A new object with the same values changes nothing. */
  data: DragData;
  on: boolean;
  /** Whether this takes what is dragged from elsewhere. */
  accepts: (dragged: unknown) => boolean;
  onDrop: (dragged: unknown) => void;
};

/** An element that is dragged, and onto which others of its kind are dropped. Offer the same by keyboard elsewhere. */
export function useDrag({ element, data, on, accepts, onDrop }: Given): "dragged" | "over" | null {
  const [look, setLook] = useState<"dragged" | "over" | null>(null);
  const given = useRef({ data, accepts, onDrop });
  given.current = { data, accepts, onDrop };
  useEffect(() => {
    const node = element.current;
    if (!on || node === null) return;
    let gone = false;
    let leave = () => {};
    void loadDrag().then(({ draggable, dropTargetForElements }) => {
      if (gone) return;
      const stops = [
        draggable({
          element: node,
          getInitialData: () => ({ ...given.current.data }),
          onDragStart: () => setLook("dragged"),
          onDrop: () => setLook(null),
        }),
        dropTargetForElements({
          element: node,
          canDrop: ({ source }) => given.current.accepts(source.data),
          onDragEnter: () => setLook("over"),
          onDragLeave: () => setLook(null),
          onDrop({ source }) {
            setLook(null);
            given.current.onDrop(source.data);
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
  }, [element, on]);
  return look;
}
