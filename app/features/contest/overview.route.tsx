import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { newToken } from "#server/auth/cookies.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { editContest } from "#server/commands/contest/edit-contest.ts";
import { issueScreenLink } from "#server/commands/contest/issue-screen-link.ts";
import { wipeRehearsal } from "#server/commands/contest/wipe-rehearsal.ts";
import { answer, readView, requestIdOf } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { getRuntime } from "#server/runtime.ts";
import { overview } from "#server/views/contest/overview.ts";
import { contestMeta } from "./contest-meta.ts";
import { OverviewPage } from "./overview-page.tsx";

export const meta = contestMeta("overview");

export async function loader({ request, params: { contestId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return {
    overview: await readView(overview, { request, actor, input: { contestId } }),
    origin: new URL(request.url).origin,
  };
}

export async function action({ request, params: { contestId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const form = await request.clone().formData();
  const context = { runtime: getRuntime(), actor, requestId: requestIdOf(form) };
  switch (form.get("intent")) {
    case "screenLink": {
      const token = newToken(context.runtime);
      const issued = await issueScreenLink.execute(context, { contestId, token });
      return answer(issued.ok ? { ok: true as const, value: { token } } : issued);
    }
    case "wipe": {
      const wiped = await wipeRehearsal.execute(context, { contestId });
      return wiped.ok ? redirect("/contests") : answer(wiped);
    }
    default:
      return actByIntent({ request, actor, address: { contestId }, intents: { edit: editContest } });
  }
}

export default function OverviewRoute() {
  const data = useLoaderData<typeof loader>();
  return <OverviewPage overview={data.overview} origin={data.origin} />;
}
