import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { explanation } from "#server/views/ranking/explanation.ts";
import { ExplanationPage } from "./explanation-page.tsx";
import { rankingMeta } from "./ranking-meta.ts";

export const meta = rankingMeta("explanation");

export async function loader({ request, params: { roundId, candidateId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return { view: await readView(explanation, { request, actor, input: { roundId, candidateId } }) };
}

export default function ExplanationRoute() {
  const { view } = useLoaderData<typeof loader>();
  return <ExplanationPage view={view} />;
}
