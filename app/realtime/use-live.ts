import { useEffect, useRef, useState } from "react";
import type {
  LiveAddress,
  LiveViews,
  Presence,
  PresenceMessage,
  Snapshot,
  ViewName,
} from "#app/contracts/live.ts";
import { withSocket } from "./connection.ts";
import { type Connection, followRoom, unconnected } from "./follow-room.ts";
import type { Held } from "./live-subscription.ts";

export type { Connection };

export type Live<V> = {
  view: V;
  epoch: string;
  connection: Connection;
  /** Epoch milliseconds of this device when the server was last heard; null before. */
  lastMessageAt: number | null;
  /** The room is no longer open to this viewer. */
  closed: boolean;
};

/** A live view: painted from the loader's snapshot, then kept current by patches, through disconnections and restores. */
export function useLive<N extends ViewName>(
  address: LiveAddress & { view: N },
  initial: Snapshot<LiveViews[N]>,
): Live<LiveViews[N]> {
  const { view, id, key } = address;
  // Views are plain JSON; the hook's type parameter says which.
  const held = useRef<Held>(initial as unknown as Held);
  const [state, setState] = useState<Live<LiveViews[N]>>({
    view: initial.view,
    epoch: initial.epoch,
    connection: "connecting",
    lastMessageAt: null,
    closed: false,
  });

  useEffect(() => {
    const at: LiveAddress = { view, id, ...(key === undefined ? {} : { key }) };
    const heard = () => setState((before) => ({ ...before, lastMessageAt: Date.now() }));
    setState((before) => ({ ...before, connection: unconnected() }));
    return withSocket((socket) =>
      followRoom(socket, at, {
        held: () => held.current,
        onHeld(next) {
          held.current = next;
          const shown = next.view as unknown as LiveViews[N];
          setState((before) => ({ ...before, view: shown, epoch: next.epoch, lastMessageAt: Date.now() }));
        },
        onConnection: (connection, closed) =>
          setState((before) => ({ ...before, connection, closed: closed ?? before.closed })),
        onHeard: heard,
      }),
    );
  }, [view, id, key]);

  return state;
}

/** Who of the seats is connected and what they have not sent; fed while a desk or head view of the contest is open. */
export function usePresence(contestId: string): Record<string, Presence> {
  const [seats, setSeats] = useState<Record<string, Presence>>({});
  useEffect(
    () =>
      withSocket((socket) => {
        const onPresence = (message: PresenceMessage) => {
          if (message.contestId === contestId) setSeats((before) => ({ ...before, ...message.seats }));
        };
        socket.on("presence", onPresence);
        return () => {
          socket.off("presence", onPresence);
        };
      }),
    [contestId],
  );
  return seats;
}
