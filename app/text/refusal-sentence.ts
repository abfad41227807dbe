import type { Refusal, RefusalFacts } from "#app/domain/shared/refusal.ts";
import type { Language } from "./define-text.ts";
import { findSentence, type RefusalText, refusalSentence } from "./refusal-text.ts";
import { absenceRefusals } from "./refusals/absence.ts";
import { accountRefusals } from "./refusals/account.ts";
import { appraisalRefusals } from "./refusals/appraisal.ts";
import { assessmentRefusals } from "./refusals/assessment.ts";
import { bankRefusals } from "./refusals/bank.ts";
import { buzzerRefusals } from "./refusals/buzzer.ts";
import { calendarRefusals } from "./refusals/calendar.ts";
import { contestRefusals } from "./refusals/contest.ts";
import { deliberationRefusals } from "./refusals/deliberation.ts";
import { developmentRefusals } from "./refusals/development.ts";
import { deviceRefusals } from "./refusals/device.ts";
import { drawRefusals } from "./refusals/draw.ts";
import { generalRefusals } from "./refusals/general.ts";
import { growthRefusals } from "./refusals/growth.ts";
import { handoverRefusals } from "./refusals/handover.ts";
import { ledgerRefusals } from "./refusals/ledger.ts";
import { mentorshipRefusals } from "./refusals/mentorship.ts";
import { nominationRefusals } from "./refusals/nomination.ts";
import { noticeRefusals } from "./refusals/notice.ts";
import { paperRefusals } from "./refusals/paper.ts";
import { passRefusals } from "./refusals/pass.ts";
import { questionRefusals } from "./refusals/question.ts";
import { rankingRefusals } from "./refusals/ranking.ts";
import { ratingRefusals } from "./refusals/rating.ts";
import { recordEntryRefusals } from "./refusals/record-entry.ts";
import { recordImportRefusals } from "./refusals/record-import.ts";
import { recordLifeRefusals } from "./refusals/record-life.ts";
import { reserveRefusals } from "./refusals/reserve.ts";
import { resultsRefusals } from "./refusals/results.ts";
import { rosterRefusals } from "./refusals/roster.ts";
import { rotationRefusals } from "./refusals/rotation.ts";
import { rotationCalendarRefusals } from "./refusals/rotation-calendar.ts";
import { rotationVersionRefusals } from "./refusals/rotation-version.ts";
import { schemeRefusals } from "./refusals/scheme.ts";
import { scoreRefusals } from "./refusals/score.ts";
import { scoringRefusals } from "./refusals/scoring.ts";
import { selectionRefusals } from "./refusals/selection.ts";
import { selectionFloorRefusals } from "./refusals/selection-floors.ts";
import { sittingRefusals } from "./refusals/sitting.ts";
import { stageRefusals } from "./refusals/stage.ts";
import { selectionProblems } from "./selection-problems.ts";

/** Every catalogue of refusals. Pages with a script budget pass only their own to `refusalSentence`. */
export const REFUSAL_TEXTS: readonly RefusalText[] = [
  generalRefusals,
  absenceRefusals,
  accountRefusals,
  appraisalRefusals,
  assessmentRefusals,
  bankRefusals,
  buzzerRefusals,
  calendarRefusals,
  contestRefusals,
  deliberationRefusals,
  developmentRefusals,
  deviceRefusals,
  drawRefusals,
  handoverRefusals,
  ledgerRefusals,
  mentorshipRefusals,
  nominationRefusals,
  growthRefusals,
  noticeRefusals,
  paperRefusals,
  passRefusals,
  questionRefusals,
  recordLifeRefusals,
  rankingRefusals,
  ratingRefusals,
  recordEntryRefusals,
  recordImportRefusals,
  reserveRefusals,
  resultsRefusals,
  rosterRefusals,
  rotationCalendarRefusals,
  rotationRefusals,
  rotationVersionRefusals,
  schemeRefusals,
  scoreRefusals,
  scoringRefusals,
  selectionRefusals,
  selectionProblems,
  selectionFloorRefusals,
  sittingRefusals,
  stageRefusals,
];

/** What a refusal says to its reader. */
export const sentenceOf = (refusal: Refusal, language: Language): string =>
  refusalSentence({ refusal, language, texts: REFUSAL_TEXTS });

/** The sentence of one rule or field code; null when no catalogue has it. */
export const sentenceOfRule = (rule: string, facts: RefusalFacts, language: Language): string | null =>
  findSentence({ rule, facts, language, texts: REFUSAL_TEXTS });
