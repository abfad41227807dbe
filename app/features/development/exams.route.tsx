import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { developmentText } from "#app/text/development.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { applyForExam } from "#server/commands/development/apply-for-exam.ts";
import { approveExam } from "#server/commands/development/approve-exam.ts";
import { paySubsidy } from "#server/commands/development/pay-subsidy.ts";
import { recordExamResult } from "#server/commands/development/record-exam-result.ts";
import { refuseExam } from "#server/commands/development/refuse-exam.ts";
import { withdrawExam } from "#server/commands/development/withdraw-exam.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { exams } from "#server/views/development/exams.ts";
import { ExamsPage } from "./exams-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const { all: _, ...filter } = Object.fromEntries(new URL(request.url).searchParams);
  const view = await readView(exams, { request, actor, input: filter });
  const title = pageTitle({
    text: developmentText,
    language: languageOf(request),
    say: (t) => t("tabs.exams"),
  });
  return { title, view };
}

const INTENTS = {
  "apply-for-exam": applyForExam,
  "approve-exam": approveExam,
  "refuse-exam": refuseExam,
  "withdraw-exam": withdrawExam,
  "record-exam-result": recordExamResult,
  "pay-subsidy": paySubsidy,
};

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: {}, intents: INTENTS });
}

export default function ExamsRoute() {
  return <ExamsPage view={useLoaderData<typeof loader>().view} />;
}
