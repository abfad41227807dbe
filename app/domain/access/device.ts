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
