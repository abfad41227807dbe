import { useEffect, useRef, useState } from "react";
import type {
  LiveAddress,
  LiveViews,
  PatchMessage,
  Presence,
  PresenceMessage,
  Snapshot,
  ViewName,
} from "#app/contracts/live.ts";
import { liveSocket } from "./connection.ts";
import { type Held, isFor, takeAnswer, takePatch } from "./live-subscription.ts";
import { noteServerTime } from "./server-clock.ts";

/** connecting: was or will be connected, trying · offline: the browser itself has no network. */
export type Connection = "connected" | "connecting" | "offline";

export type Live<V> = {
  view: V;
  epoch: string;
  connection: Connection;
  /** Epoch milliseconds of this device when the server was last heard; null before. */
  lastMessageAt: number | null;
  /** The room is no longer open to this viewer. */
  closed: boolean;
};

const ANSWER_WITHIN_MS = 6_000;
const AGAIN_AFTER_MS = 1_500;

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
    const socket = liveSocket();
    const at: LiveAddress = { view, id, ...(key === undefined ? {} : { key }) };
    let gone = false;
    let asking = false;
    const keep = (next: Held) => {
      held.current = next;
      setState((before) => ({
        ...before,
        view: next.view as unknown as LiveViews[N],
        epoch: next.epoch,
        lastMessageAt: Date.now(),
      }));
    };
    const subscribe = async () => {
      if (asking || gone || !socket.connected) return;
      asking = true;
      try {
        const { epoch, version } = held.current;
        const answer = await socket
          .timeout(ANSWER_WITHIN_MS)
          .emitWithAck("subscribe", { address: at, epoch, version });
        if (gone) return;
        setState((before) => ({ ...before, connection: "connected", closed: !answer.ok }));
        if (answer.ok) noteServerTime(answer.at);
        keep(takeAnswer(held.current, answer));
      } catch {
        setTimeout(() => void subscribe(), AGAIN_AFTER_MS);
      } finally {
        asking = false;
      }
    };
    const onPatch = (message: PatchMessage) => {
      if (!isFor(at, message)) return;
      const step = takePatch(held.current, message);
      if (step.held !== held.current) keep(step.held);
      if (step.resubscribe) void subscribe();
    };
    const onConnect = () => void subscribe();
    const onDisconnect = () => {
      setState((before) => ({ ...before, connection: navigator.onLine ? "connecting" : "offline" }));
    };
    const onNetwork = () => {
      if (!socket.connected) onDisconnect();
      if (navigator.onLine && !socket.connected) socket.connect();
    };
    const onPing = () => setState((before) => ({ ...before, lastMessageAt: Date.now() }));
    socket.on("connect", onConnect);
    socket.on("disconnect", onDisconnect);
    socket.on("connect_error", onDisconnect);
    socket.on("patch", onPatch);
    socket.io.on("ping", onPing);
    window.addEventListener("online", onNetwork);
    window.addEventListener("offline", onNetwork);
    if (socket.connected) onConnect();
    return () => {
      gone = true;
      if (socket.connected) socket.emit("unsubscribe", { address: at });
      socket.off("connect", onConnect);
      socket.off("disconnect", onDisconnect);
      socket.off("connect_error", onDisconnect);
      socket.off("patch", onPatch);
      socket.io.off("ping", onPing);
      window.removeEventListener("online", onNetwork);
      window.removeEventListener("offline", onNetwork);
    };
  }, [view, id, key]);

  return state;
}

/** Who of the seats is connected and what they have not sent; fed while a desk or head view of the contest is open. */
export function usePresence(contestId: string): Record<string, Presence> {
  const [seats, setSeats] = useState<Record<string, Presence>>({});
  useEffect(() => {
    const socket = liveSocket();
    const onPresence = (message: PresenceMessage) => {
      if (message.contestId === contestId) setSeats((before) => ({ ...before, ...message.seats }));
    };
    socket.on("presence", onPresence);
    return () => {
      socket.off("presence", onPresence);
    };
  }, [contestId]);
  return seats;
}
