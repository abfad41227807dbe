import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { ownExplanation } from "#server/views/ranking/explanation.ts";
import { ExplanationPage } from "./explanation-page.tsx";
import { rankingMeta } from "./ranking-meta.ts";

export const meta = rankingMeta("explanation");

export async function loader({ request, params: { candidacyId: candidateId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return { view: await readView(ownExplanation, { request, actor, input: { candidateId } }) };
}

export default function MyExplanationRoute() {
  const { view } = useLoaderData<typeof loader>();
  return <ExplanationPage view={view} />;
}
