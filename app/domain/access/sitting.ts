import { type Actor, holdsInContest } from "./actor.ts";
import { type ContestScope, mayRunDesk } from "./contest.ts";

/** Who sits a paper and who watches over it. PURE. */

/** A sitting is read and written by its own contestant, from a device let in for that contestant; by nobody else. */
export const maySit = (actor: Actor, sitting: { contestantId: string }): boolean =>
  actor.kind === "contestant" && actor.contestantId === sitting.contestantId;

/** Time given back and closing by hand: whoever runs the contest's desk. */
export const mayInvigilate = (actor: Actor, contest: ContestScope): boolean => mayRunDesk(actor, contest);

/** Who has come and how far they are; never what they wrote. */
export const mayWatchSittings = (actor: Actor, contest: ContestScope): boolean =>
  mayInvigilate(actor, contest) ||
  holdsInContest(actor, ["headJudge", "supervisor", "tabulator"], contest.contestId);
