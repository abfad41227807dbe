import type { LiveAddress, LiveViews, ViewName } from "#app/contracts/live.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayReadBuzzerDesk } from "#app/domain/access/buzzer.ts";
import { mayActAsHeadJudge, mayReadDesk, maySupervise, mayTabulate } from "#app/domain/access/contest.ts";
import { isContestant } from "#app/domain/access/pass.ts";
import type { ContestFacts } from "#db/queries/contest-facts.ts";
import { projectBuzzerDesk } from "./buzzer-desk-view.ts";
import { projectDesk, projectHead } from "./desk-view.ts";
import { projectPlay } from "./play-view.ts";
import { projectPublic } from "./public-view.ts";
import { projectScreen } from "./screen-view.ts";
import { projectSeat } from "./seat-view.ts";

/** From this status on spectators may follow a contest. */
const PUBLIC = new Set(["ready", "live", "review", "signed", "published"]);

/** Who may open which live view. `screenKeyFits` is the answer to the key of the screen's link. */
export function mayWatch(input: {
  actor: Actor;
  address: LiveAddress;
  facts: ContestFacts;
  screenKeyFits: boolean;
}): boolean {
  const { actor, address, facts } = input;
  const scope = { contestId: facts.contest.id, unitPath: facts.unitPath };
  switch (address.view) {
    case "public":
      return PUBLIC.has(facts.contest.status) || mayReadDesk(actor, scope);
    case "screen":
      return input.screenKeyFits || mayReadDesk(actor, scope);
    case "seat":
      return actor.kind === "device" && actor.seatId === address.id;
    case "desk":
      return mayReadDesk(actor, scope);
    case "head":
      return mayActAsHeadJudge(actor, scope) || mayTabulate(actor, scope) || maySupervise(actor, scope);
    case "buzzer":
      return mayReadBuzzerDesk(actor, scope);
    case "play":
      return isContestant(actor, address.id);
  }
}

/** The view at an address; null when the panel or seat is not (any more) of this contest. */
export function projectLive(facts: ContestFacts, address: LiveAddress): LiveViews[ViewName] | null {
  switch (address.view) {
    case "public":
      return projectPublic(facts);
    case "screen":
      return projectScreen(facts, address.id);
    case "seat":
      return projectSeat(facts, address.id);
    case "desk":
      return projectDesk(facts);
    case "head":
      return projectHead(facts);
    case "buzzer":
      return projectBuzzerDesk(facts, address.id);
    case "play":
      return projectPlay(facts, address.id);
  }
}
