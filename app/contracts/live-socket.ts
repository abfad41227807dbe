import type { PressAnswer } from "./buzzer.ts";
import type { LiveAddress, OpAnswer, PatchMessage, PresenceMessage, SubscribeAnswer } from "./live.ts";
import type { SitReply, SittingOpReply } from "./sitting-views.ts";

/** Socket.IO events and their acknowledgements. */
export type ClientToServer = {
  subscribe: (
    message: { address: LiveAddress; epoch?: string | undefined; version?: number | undefined },
    answer: (reply: SubscribeAnswer) => void,
  ) => void;
  unsubscribe: (message: { address: LiveAddress }) => void;
  op: (envelope: unknown, answer: (reply: OpAnswer) => void) => void;
  presence: (message: { seatId: string; unsent: number; battery?: number | undefined }) => void;
  time: (answer: (serverNow: number) => void) => void;
  /** A contestant's device takes its place at a written paper, or looks again. */
  sit: (request: unknown, answer: (reply: SitReply) => void) => void;
  sittingOp: (envelope: unknown, answer: (reply: SittingOpReply) => void) => void;
  press: (message: unknown, answer: (reply: PressAnswer) => void) => void;
};
export type ServerToClient = {
  patch: (message: PatchMessage) => void;
  presence: (message: PresenceMessage) => void;
  /** Something about this sitting is different: ask again with `sit`. */
  sittingChanged: (message: { sittingId: string }) => void;
  /** The room is no longer open to this viewer, or the server goes down. */
  closed: (message: { room?: string; reason: "revoked" | "restarting" }) => void;
  /** Answered at once: the server measures the line of a phone. */
  probe: (answer: () => void) => void;
};
