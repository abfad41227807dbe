import type {
  BuzzerAnswerText,
  BuzzerHall,
  BuzzerQuestion,
  BuzzerScore,
} from "#app/contracts/live-buzzer.ts";
import * as BuzzerState from "#app/domain/buzzer/buzzer-state.ts";
import type { Question, SourceClause } from "#app/domain/quiz/question.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import type { BuzzerFacts, BuzzerQuestionFacts } from "#db/queries/buzzer-facts.ts";
import type { ContestFacts } from "#db/queries/contest-facts.ts";
import { oncePer } from "./once-per.ts";
import { itemOf, liveContestant } from "./parts.ts";

/** A game with what its log comes to, made once for all rooms. */
export type PlayedGame = {
  game: BuzzerFacts;
  rule: BuzzerState.BuzzerRule;
  state: BuzzerState.BuzzerState;
  players: ContestFacts["contestants"];
  /** Panels whose stage the players stand on. */
  panelIds: ReadonlySet<string>;
};

const OUT = new Set(["absent", "disqualified"]);

export const gamesOf = oncePer((facts: ContestFacts): PlayedGame[] =>
  facts.buzzers.map((game) => {
    const rows = [...facts.performances.values()].filter((row) => row.itemKey === game.itemKey);
    const drawn = new Set(rows.filter((row) => !OUT.has(row.status)).map((row) => row.contestantId));
    const players = facts.contestants.filter((row) => row.status === "registered" && drawn.has(row.id));
    const rule = { settings: game.settings, players: players.map(({ id }) => id) };
    return {
      game,
      rule,
      players,
      state: BuzzerState.of(game.log, rule),
      panelIds: new Set(rows.map(({ panelId }) => panelId)),
    };
  }),
);

/** What the whole hall may know: the answer only once the question is closed, presses only once they are decided. */
export function hallOf(facts: ContestFacts, played: PlayedGame): BuzzerHall {
  const { game, state, players } = played;
  const current = game.questions.find(({ position }) => position === state.position);
  return {
    gameId: game.id,
    itemName: itemOf(facts, game.itemKey)?.name ?? "",
    status: game.status,
    phase: state.phase,
    asked: state.askedPositions.length,
    of: game.questions.length,
    ...(current === undefined || state.phase === "ended" ? {} : { question: questionOf(current) }),
    ...(current !== undefined && state.phase === "closed" ? { answer: answerOf(current) } : {}),
    opening: state.opening,
    ...(state.phase === "open"
      ? { openAt: state.openMs, openUntil: state.openMs + game.settings.openMs }
      : {}),
    order: state.order.map(({ contestantId, marginMs, uncertaintyMs }) => ({
      contestantId,
      marginMs,
      uncertaintyMs,
    })),
    ...answeringPart(played),
    outcomes: state.outcomes,
    fouls: [...new Set(state.fouls)],
    scores: scoresOf(played),
    players: Object.fromEntries(players.map((row) => [row.id, liveContestant(row)])),
  };
}

const answeringPart = ({ game, state }: PlayedGame): Pick<BuzzerHall, "answering"> => {
  if (state.answering === null) return {};
  const { contestantId, sinceMs } = state.answering;
  return { answering: { contestantId, until: sinceMs + game.settings.answerMs } };
};

/** By points, equal ones share a place and stand by number. */
export function scoresOf({ state, players }: PlayedGame): BuzzerScore[] {
  const rows = players.flatMap(({ id }) => {
    const tally = state.tallies.get(id);
    return tally === undefined ? [] : [{ id, tally }];
  });
  const sorted = [...rows].sort((a, b) => b.tally.points - a.tally.points);
  return sorted.map(({ id, tally }) => ({
    contestantId: id,
    points: Decimal.text({ units: tally.points, digits: 2 }),
    centi: tally.points,
    place: sorted.findIndex((each) => each.tally.points === tally.points) + 1,
    right: tally.right,
    wrong: tally.wrong,
    fouls: tally.fouls,
  }));
}

export const questionOf = oncePer(
  ({ position, question }: BuzzerQuestionFacts): BuzzerQuestion => ({
    position,
    kind: question.kind,
    stem: question.stem,
    options: "options" in question ? question.options.map(({ key, text }) => ({ key, text })) : [],
  }),
);

export const answerOf = oncePer(
  ({ question, source }: BuzzerQuestionFacts): BuzzerAnswerText => ({
    answer: answerText(question),
    explanation: question.explanation,
    ...(source === null ? {} : { source: sourceText(source) }),
  }),
);

function answerText(question: Question): string {
  switch (question.kind) {
    case "singleChoice":
    case "multipleChoice":
      return question.answer.join("、");
    case "trueFalse":
      return String(question.answer);
    case "fillIn":
      return question.blanks.map((accepted) => accepted.join(" / ")).join("；");
    case "shortAnswer":
      return question.reference;
    case "case":
      return "";
  }
}

const sourceText = ({ regulation, article }: SourceClause): string => `${regulation} ${article}`.trim();
