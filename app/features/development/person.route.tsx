import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { applyForExam } from "#server/commands/development/apply-for-exam.ts";
import { approveExam } from "#server/commands/development/approve-exam.ts";
import { paySubsidy } from "#server/commands/development/pay-subsidy.ts";
import { recordExamResult } from "#server/commands/development/record-exam-result.ts";
import { refuseExam } from "#server/commands/development/refuse-exam.ts";
import { setLadderStep } from "#server/commands/development/set-ladder-step.ts";
import { withdrawExam } from "#server/commands/development/withdraw-exam.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { personDevelopment } from "#server/views/development/person.ts";
import { PersonCards } from "./person-cards.tsx";

/** The cards of development on the page of a person. */
export async function loader({ request, params: { cadreId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return readView(personDevelopment, { request, actor, input: { cadreId } });
}

const INTENTS = {
  "apply-for-exam": applyForExam,
  "approve-exam": approveExam,
  "refuse-exam": refuseExam,
  "withdraw-exam": withdrawExam,
  "record-exam-result": recordExamResult,
  "pay-subsidy": paySubsidy,
  "set-ladder-step": setLadderStep,
};

export async function action({ request, params: { cadreId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: { cadreId }, intents: INTENTS });
}

export default function PersonDevelopmentRoute() {
  return <PersonCards person={useLoaderData<typeof loader>()} />;
}
