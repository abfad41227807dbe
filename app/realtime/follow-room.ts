import type { LiveAddress, PatchMessage } from "#app/contracts/live.ts";
import type { LiveSocket } from "./connection.ts";
import { type Held, isFor, takeAnswer, takePatch } from "./live-subscription.ts";
import { noteServerTime } from "./server-clock.ts";

/** connecting: was or will be connected, trying · offline: the browser itself has no network. */
export type Connection = "connected" | "connecting" | "offline";

export type RoomListener = {
  /** What is held now, to subscribe with and to apply patches to. */
  held: () => Held;
  onHeld: (held: Held) => void;
  onConnection: (connection: Connection, closed?: boolean) => void;
  /** The server was heard. */
  onHeard: () => void;
};

const ANSWER_WITHIN_MS = 6_000;
const AGAIN_AFTER_MS = 1_500;

export const unconnected = (): Connection => (navigator.onLine ? "connecting" : "offline");

/** Keeps one room current over the socket, through disconnections, gaps and restores. Returns how to stop. */
export function followRoom(socket: LiveSocket, address: LiveAddress, listener: RoomListener): () => void {
  let gone = false;
  let asking = false;
  const subscribe = async () => {
    if (asking || gone || !socket.connected) return;
    asking = true;
    try {
      const { epoch, version } = listener.held();
      const asked = { address, epoch, version };
      const answer = await socket.timeout(ANSWER_WITHIN_MS).emitWithAck("subscribe", asked);
      if (gone) return;
      if (answer.ok) noteServerTime(answer.at);
      listener.onConnection("connected", !answer.ok);
      listener.onHeld(takeAnswer(listener.held(), answer));
    } catch {
      setTimeout(() => void subscribe(), AGAIN_AFTER_MS);
    } finally {
      asking = false;
    }
  };
  const onPatch = (message: PatchMessage) => {
    if (!isFor(address, message)) return;
    const step = takePatch(listener.held(), message);
    if (step.held !== listener.held()) listener.onHeld(step.held);
    if (step.resubscribe) void subscribe();
  };
  const onConnect = () => void subscribe();
  const onLost = () => listener.onConnection(unconnected());
  // After this the server ends the connection, and socket.io does not come back by itself.
  const onClosed = ({ reason }: { reason: "revoked" | "restarting" }) => {
    if (reason === "revoked") listener.onConnection("connecting", true);
  };
  const onNetwork = () => {
    if (socket.connected) return;
    onLost();
    if (navigator.onLine) socket.connect();
  };
  socket.on("connect", onConnect);
  socket.on("disconnect", onLost);
  socket.on("connect_error", onLost);
  socket.on("patch", onPatch);
  socket.on("closed", onClosed);
  socket.io.on("ping", listener.onHeard);
  window.addEventListener("online", onNetwork);
  window.addEventListener("offline", onNetwork);
  if (socket.connected) onConnect();
  return () => {
    gone = true;
    if (socket.connected) socket.emit("unsubscribe", { address });
    socket.off("connect", onConnect);
    socket.off("disconnect", onLost);
    socket.off("connect_error", onLost);
    socket.off("patch", onPatch);
    socket.off("closed", onClosed);
    socket.io.off("ping", listener.onHeard);
    window.removeEventListener("online", onNetwork);
    window.removeEventListener("offline", onNetwork);
  };
}
