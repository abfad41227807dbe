import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { closeNominations } from "#server/commands/nomination/close-nominations.ts";
import { nominateCandidates } from "#server/commands/nomination/nominate-candidates.ts";
import { recordReviews } from "#server/commands/nomination/record-reviews.ts";
import { recordVotes } from "#server/commands/nomination/record-votes.ts";
import { settleEligibility } from "#server/commands/nomination/settle-eligibility.ts";
import { withdrawCandidate } from "#server/commands/nomination/withdraw-candidate.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { candidatesView } from "#server/views/nomination/candidates.ts";
import { candidatesFilter } from "./candidates-filter.ts";
import { candidatesMeta } from "./candidates-meta.ts";
import { CandidatesPage } from "./candidates-page.tsx";

export const meta = candidatesMeta;

export async function loader({ request, params: { roundId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const filter = candidatesFilter(request);
  return {
    filter,
    view: await readView(candidatesView, { request, actor, input: { roundId, ...filter } }),
  };
}

const INTENTS = {
  nominate: nominateCandidates,
  withdraw: withdrawCandidate,
  reviews: recordReviews,
  votes: recordVotes,
  close: closeNominations,
  settle: settleEligibility,
};

export async function action({ request, params: { roundId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: { roundId }, intents: INTENTS });
}

export default function CandidatesRoute() {
  const { view, filter } = useLoaderData<typeof loader>();
  return <CandidatesPage view={view} filter={filter} />;
}
