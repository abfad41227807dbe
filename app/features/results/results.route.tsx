import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { archiveContest } from "#server/commands/results/archive-contest.ts";
import { publishResult } from "#server/commands/results/publish-result.ts";
import { revealItem } from "#server/commands/results/reveal-item.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { organiserSlipView } from "#server/views/results/organiser-slip.ts";
import { resultsView } from "#server/views/results/results.ts";
import { resultsMeta } from "./results-meta.ts";
import { ResultsPage } from "./results-page.tsx";

export const meta = resultsMeta("results");

/** With `?slip=` only the arithmetic of one contestant, for the row that was opened. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const { contestId } = params;
  const contestantId = new URL(request.url).searchParams.get("slip");
  if (contestantId !== null) {
    const slip = await readView(organiserSlipView, { request, actor, input: { contestId, contestantId } });
    return { slip, view: null };
  }
  return { slip: null, view: await readView(resultsView, { request, actor, input: { contestId } }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const intents = { publish: publishResult, archive: archiveContest, reveal: revealItem };
  return actByIntent({ request, actor, address: { contestId: params.contestId }, intents });
}

export default function ResultsRoute() {
  const { view } = useLoaderData<typeof loader>();
  return view === null ? null : <ResultsPage view={view} />;
}
