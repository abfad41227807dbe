import type { BuzzerDeskView, DeskPress } from "#app/contracts/live-buzzer.ts";
import type { MeasuredPress } from "#app/domain/buzzer/buzzer-event.ts";
import * as Moves from "#app/domain/buzzer/buzzer-moves.ts";
import { contenders } from "#app/domain/buzzer/buzzer-state.ts";
import * as GamePoints from "#app/domain/buzzer/game-points.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import type { BuzzerQuestionFacts } from "#db/queries/buzzer-facts.ts";
import type { ContestFacts } from "#db/queries/contest-facts.ts";
import { answerOf, gamesOf, hallOf, type PlayedGame, questionOf } from "./buzzer-parts.ts";
import { itemOf, liveContest } from "./parts.ts";

/** The host's desk: everything, the answers included. */
export function projectBuzzerDesk(facts: ContestFacts, gameId: string): BuzzerDeskView | null {
  const played = gamesOf(facts).find(({ game }) => game.id === gameId);
  if (played === undefined) return null;
  const { game, rule, state } = played;
  const asked = new Set(state.askedPositions);
  const current = game.questions.find(({ position }) => position === state.position);
  const next = game.questions.find(({ position }) => !asked.has(position));
  return {
    contest: liveContest(facts),
    hall: hallOf(facts, played),
    settings: game.settings,
    ...(current === undefined ? {} : { current: withAnswer(current) }),
    ...(next === undefined ? {} : { next: withAnswer(next) }),
    questions: game.questions.map(({ position, question, area }) => ({
      position,
      stem: question.stem,
      kind: question.kind,
      area,
      asked: asked.has(position),
    })),
    presses: [
      ...state.presses.map((press) => deskPress(press, state.openMs, false)),
      ...state.late.map((press) => deskPress(press, state.openMs, true)),
    ].sort((a, b) => a.fairAfterMs - b.fairAfterMs),
    ...undoPart(played),
    contenders: contenders(state, rule),
    result: resultOf(facts, played),
  };
}

const withAnswer = (row: BuzzerQuestionFacts) => ({ ...questionOf(row), ...answerOf(row), area: row.area });

const tenths = (ms: number): number => Math.round(ms * 10) / 10;

const deskPress = (press: MeasuredPress, openMs: number, late: boolean): DeskPress => ({
  contestantId: press.contestantId,
  claimedAfterMs: tenths(press.claimedMs - openMs),
  fairAfterMs: tenths(press.fairMs - openMs),
  arrivedAfterMs: tenths(press.receivedMs - openMs),
  boundMs: tenths(press.boundMs),
  uncertaintyMs: tenths(press.uncertaintyMs),
  late,
  byHand: press.byHand === true,
});

function undoPart({ game }: PlayedGame): Pick<BuzzerDeskView, "undo"> {
  const step = Moves.undoable(game.log);
  if (step === null || game.status === "prepared") return {};
  const { seq, event } = step;
  const who = "contestantId" in event ? { contestantId: event.contestantId } : {};
  return { undo: { seq, type: event.type, ...who } };
}

function resultOf(facts: ContestFacts, { game, state }: PlayedGame): BuzzerDeskView["result"] {
  const criterion = itemOf(facts, game.itemKey)?.criteria[0];
  if (criterion === undefined) return [];
  return GamePoints.of(state.tallies, criterion).map(({ contestantId, played, points, clamped }) => ({
    contestantId,
    played: Decimal.points(played),
    points: Decimal.points(points),
    clamped,
  }));
}
