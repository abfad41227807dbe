import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { assessmentText } from "#app/text/assessment.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { writeAssessment } from "#server/commands/assessment/write-assessment.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { planAssessments } from "#server/views/assessment/plan-assessments.ts";
import { assessmentsFilter } from "./assessments-filter.ts";
import { AssessmentsPage } from "./assessments-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request, params: { planId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const filter = assessmentsFilter(request);
  return {
    filter,
    view: await readView(planAssessments, { request, actor, input: { planId, ...filter } }),
    title: pageTitle({ text: assessmentText, language: languageOf(request), say: (t) => t("title") }),
  };
}

export async function action({ request, params: { planId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: { planId }, intents: { assess: writeAssessment } });
}

export default function AssessmentsRoute() {
  const { view, filter } = useLoaderData<typeof loader>();
  return <AssessmentsPage view={view} filter={filter} />;
}
