import type { StageIntent } from "#app/contracts/stage.ts";
import type { Command } from "../define-command.ts";
import { discardQuestion } from "../question/discard-question.ts";
import { drawQuestion } from "../question/draw-question.ts";
import { addBreach } from "./add-breach.ts";
import { blackout } from "./blackout.ts";
import { callPerformance } from "./call-performance.ts";
import { closeStage } from "./close-stage.ts";
import { confirmReturn } from "./confirm-return.ts";
import { correctClock } from "./correct-clock.ts";
import { declineReturn } from "./decline-return.ts";
import { disqualifyPerformance } from "./disqualify-performance.ts";
import { lockPerformance } from "./lock-performance.ts";
import { markAbsent } from "./mark-absent.ts";
import { pauseClock } from "./pause-clock.ts";
import { reinstatePerformance } from "./reinstate-performance.ts";
import { reportTechnicalFault } from "./report-technical-fault.ts";
import { requestReturn } from "./request-return.ts";
import { resetClock } from "./reset-clock.ts";
import { restartPerformance } from "./restart-performance.ts";
import { resumeClock } from "./resume-clock.ts";
import { returnTheSheet } from "./return-sheet.ts";
import { revealPerformance } from "./reveal-performance.ts";
import { setScreen } from "./set-screen.ts";
import { startClock } from "./start-clock.ts";
import { stepTheReveal } from "./step-reveal.ts";
import { stopClock } from "./stop-clock.ts";
import { withdrawBreach } from "./withdraw-breach.ts";
import { withdrawCall } from "./withdraw-call.ts";

/** The commands behind the buttons of desk, head judge and timekeeper. Who may press what is each command's own rule. */
const BY_INTENT: Record<StageIntent, Command<unknown, unknown>> = {
  call: callPerformance,
  withdrawCall,
  close: closeStage,
  start: startClock,
  pause: pauseClock,
  resume: resumeClock,
  stop: stopClock,
  reset: resetClock,
  correctClock,
  markAbsent,
  disqualify: disqualifyPerformance,
  reinstate: reinstatePerformance,
  fault: reportTechnicalFault,
  restart: restartPerformance,
  lock: lockPerformance,
  returnSheet: returnTheSheet,
  requestReturn,
  confirmReturn,
  declineReturn,
  addBreach,
  withdrawBreach,
  setScreen,
  blackout,
  stepReveal: stepTheReveal,
  reveal: revealPerformance,
  drawQuestion,
  discardQuestion,
};

const isIntent = (intent: string): intent is StageIntent => Object.hasOwn(BY_INTENT, intent);

export const stageCommand = (intent: string): Command<unknown, unknown> | null =>
  isIntent(intent) ? BY_INTENT[intent] : null;
