import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { decideGradeObjection } from "#server/commands/appraisal/decide-grade-objection.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { appraisalObjections } from "#server/views/appraisal/objections.ts";
import { appraisalMeta } from "./appraisal-meta.ts";
import { ObjectionsPage } from "./objections-page.tsx";

export const meta = appraisalMeta("objections");

export async function loader({ request, params: { appraisalId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return readView(appraisalObjections, { request, actor, input: { appraisalId } });
}

export async function action({ request, params: { appraisalId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: { appraisalId }, intents: { decide: decideGradeObjection } });
}

export default function ObjectionsRoute() {
  return <ObjectionsPage {...useLoaderData<typeof loader>()} />;
}
