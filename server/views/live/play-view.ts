import type { PlayView } from "#app/contracts/live-buzzer.ts";
import { isOut } from "#app/domain/buzzer/buzzer-state.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import type { ContestFacts } from "#db/queries/contest-facts.ts";
import { gamesOf, hallOf, type PlayedGame } from "./buzzer-parts.ts";
import { liveContest, liveContestant } from "./parts.ts";

/** A contestant's phone: what the hall may know, and whether this one may press. */
export function projectPlay(facts: ContestFacts, contestantId: string): PlayView | null {
  const contestant = facts.contestants.find(({ id }) => id === contestantId);
  if (contestant === undefined) return null;
  const own = gamesOf(facts).filter(({ rule }) => rule.players.includes(contestantId));
  const played = own.toSorted((a, b) => ORDER.indexOf(a.game.status) - ORDER.indexOf(b.game.status))[0];
  return {
    contest: liveContest(facts),
    contestantId,
    contestant: liveContestant(contestant),
    ...(played === undefined ? {} : { game: gamePart(facts, played, contestantId) }),
  };
}

/** Of two finals the phone shows the one that runs, else the one to come. */
const ORDER = ["running", "prepared", "ended", "recorded"];

function gamePart(
  facts: ContestFacts,
  played: PlayedGame,
  contestantId: string,
): NonNullable<PlayView["game"]> {
  const { settings } = played.rule;
  return {
    ...hallOf(facts, played),
    foulPoints: Decimal.text({ units: settings.foul, digits: 2 }),
    foulLocksOut: settings.foulLocksOut,
    out: isOut(played.state, played.rule, contestantId),
  };
}
