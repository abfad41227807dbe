import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { approveLargerShare } from "#server/commands/appraisal/approve-larger-share.ts";
import { gradeSubjects } from "#server/commands/appraisal/grade-subjects.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { appraisalResults } from "#server/views/appraisal/results.ts";
import { appraisalMeta } from "./appraisal-meta.ts";
import { ResultsPage } from "./results-page.tsx";

export const meta = appraisalMeta("results");

export async function loader({ request, params: { appraisalId = "" } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return {
    id: appraisalId,
    view: await readView(appraisalResults, { request, actor, input: { appraisalId } }),
  };
}

export async function action({ request, params: { appraisalId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const intents = { grade: gradeSubjects, approve: approveLargerShare };
  return actByIntent({ request, actor, address: { appraisalId }, intents });
}

export default function ResultsRoute() {
  const { id, view } = useLoaderData<typeof loader>();
  return <ResultsPage id={id} view={view} />;
}
