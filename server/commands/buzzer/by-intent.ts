import type { BuzzerIntent } from "#app/contracts/buzzer.ts";
import type { Command } from "#server/commands/define-command.ts";
import { acceptOrder } from "./accept-order.ts";
import { adjustPoints } from "./adjust-points.ts";
import { askQuestion } from "./ask-question.ts";
import { endGame } from "./end-game.ts";
import { judgeAnswer } from "./judge-answer.ts";
import { openQuestion } from "./open-question.ts";
import { recordGame } from "./record-game.ts";
import { registerPress } from "./register-press.ts";
import { skipQuestion } from "./skip-question.ts";
import { startGame } from "./start-game.ts";
import { undoStep } from "./undo-step.ts";

const COMMANDS: Record<BuzzerIntent, Command<unknown, unknown>> = {
  start: startGame,
  ask: askQuestion,
  open: openQuestion,
  accept: acceptOrder,
  judge: judgeAnswer,
  skip: skipQuestion,
  registerPress,
  adjust: adjustPoints,
  undo: undoStep,
  end: endGame,
  record: recordGame,
};

const isIntent = (intent: string): intent is BuzzerIntent => Object.hasOwn(COMMANDS, intent);

/** The command behind a button of the host's desk; null: there is no such button. */
export const buzzerCommand = (intent: string): Command<unknown, unknown> | null =>
  isIntent(intent) ? COMMANDS[intent] : null;
