import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { closeAppraisal } from "#server/commands/appraisal/close-appraisal.ts";
import { finishAppraisal } from "#server/commands/appraisal/finish-appraisal.ts";
import { openAppraisal } from "#server/commands/appraisal/open-appraisal.ts";
import { tellSubjects } from "#server/commands/appraisal/tell-subjects.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { appraisalOverview } from "#server/views/appraisal/overview.ts";
import { AppraisalFrame } from "./appraisal-frame.tsx";
import { appraisalMeta } from "./appraisal-meta.ts";

export const meta = appraisalMeta("overview");

export async function loader({ request, params: { appraisalId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return { frame: await readView(appraisalOverview, { request, actor, input: { appraisalId } }) };
}

/** The steps of its life, reachable from every page of it. */
const STEPS = { open: openAppraisal, close: closeAppraisal, tell: tellSubjects, finish: finishAppraisal };

export async function action({ request, params: { appraisalId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: { appraisalId }, intents: STEPS });
}

export default function AppraisalFrameRoute() {
  const { frame } = useLoaderData<typeof loader>();
  return (
    <AppraisalFrame frame={frame}>
      <Outlet context={frame} />
    </AppraisalFrame>
  );
}
