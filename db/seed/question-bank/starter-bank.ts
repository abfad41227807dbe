import type { BankQuestion } from "#app/domain/quiz/question.ts";
import { buzzerQuestions } from "./buzzer.ts";
import { civilAffairsChoice } from "./civil-affairs-choice.ts";
import { civilAffairsOpen } from "./civil-affairs-open.ts";
import { crossPostCases } from "./cross-post-cases.ts";
import { eGovernmentChoice } from "./e-government-choice.ts";
import { eGovernmentOpen } from "./e-government-open.ts";
import { gridSafetyChoice } from "./grid-safety-choice.ts";
import { gridSafetyOpen } from "./grid-safety-open.ts";
import { housingPropertyChoice } from "./housing-property-choice.ts";
import { housingPropertyOpen } from "./housing-property-open.ts";
import { incidents, policyAnswers } from "./judged.ts";
import { mediationChoice } from "./mediation-choice.ts";
import { mediationOpen } from "./mediation-open.ts";
import { partyBuildingChoice } from "./party-building-choice.ts";
import { partyBuildingOpen } from "./party-building-open.ts";
import { socialAssistanceChoice } from "./social-assistance-choice.ts";
import { socialAssistanceOpen } from "./social-assistance-open.ts";

/** The questions on community work that come with the product, post area by post area. */
export const starterBank: readonly BankQuestion[] = [
  ...partyBuildingChoice,
  ...partyBuildingOpen,
  ...socialAssistanceChoice,
  ...socialAssistanceOpen,
  ...civilAffairsChoice,
  ...civilAffairsOpen,
  ...housingPropertyChoice,
  ...housingPropertyOpen,
  ...mediationChoice,
  ...mediationOpen,
  ...gridSafetyChoice,
  ...gridSafetyOpen,
  ...eGovernmentChoice,
  ...eGovernmentOpen,
  ...crossPostCases,
];

/** With the short questions for a buzzer final and those for judged answers: everything a district begins with. */
export const wholeStarterBank: readonly BankQuestion[] = [
  ...starterBank,
  ...buzzerQuestions,
  ...policyAnswers,
  ...incidents,
];
