import type { ContestStatus } from "../contest/states.ts";
import { refused } from "../shared/refusal.ts";
import type { Actor } from "./actor.ts";
import { type ContestScope, mayOrganise, mayRunDesk, mayTabulate } from "./contest.ts";

/** Pairing tablets and taking their access away: whoever runs the desk. PURE. */
export const mayPairDevices = (actor: Actor, contest: ContestScope): boolean => mayRunDesk(actor, contest);

/** A device may give up its own seat; the desk may take any. */
export const mayRevokeDevice = (actor: Actor, seat: ContestScope & { seatId: string }): boolean =>
  mayPairDevices(actor, seat) || (actor.kind === "device" && actor.seatId === seat.seatId);

/** Paper sheets are put in by the tabulator, or by the organiser where there is none. */
export const mayEnterPaper = (actor: Actor, contest: ContestScope): boolean =>
  mayTabulate(actor, contest) || mayOrganise(actor, contest);

/** Who opens the page of devices and paper sheets. */
export const mayReadDevices = (actor: Actor, contest: ContestScope): boolean =>
  mayPairDevices(actor, contest) || mayEnterPaper(actor, contest);

const OVER: ReadonlySet<ContestStatus> = new Set(["signed", "published", "archived"]);

/** Nothing is marked any more: devices are no longer let in. */
export const isOver = (status: ContestStatus): boolean => OVER.has(status);

/**
 * Whether an invitation may be taken up now; null: yes. Instants in epoch milliseconds.
 * Refuses: device.pairing-used · device.pairing-expired · device.seat-removed · device.contest-over.
 */
export function invitationRefusal(
  invitation: { used: boolean; expiresAtMs: number; seatRemoved: boolean; contestStatus: ContestStatus },
  nowMs: number,
): ReturnType<typeof refused> | null {
  if (invitation.used) return refused("device.pairing-used");
  if (invitation.expiresAtMs <= nowMs) return refused("device.pairing-expired");
  if (invitation.seatRemoved) return refused("device.seat-removed");
  return isOver(invitation.contestStatus) ? refused("device.contest-over") : null;
}
