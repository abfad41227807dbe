import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { rankRound } from "#server/commands/ranking/rank-round.ts";
import { startFirmnessRun } from "#server/commands/ranking/start-firmness.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { rankedRound } from "#server/views/ranking/ranked-round.ts";
import { ListPage } from "./list-page.tsx";
import { rankingMeta } from "./ranking-meta.ts";

export const meta = rankingMeta("list");

export async function loader({ request, params: { roundId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return { view: await readView(rankedRound, { request, actor, input: { roundId } }) };
}

export async function action({ request, params: { roundId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const intents = { rank: rankRound, firmness: startFirmnessRun };
  return actByIntent({ request, actor, address: { roundId }, intents });
}

export default function ListRoute() {
  const { view } = useLoaderData<typeof loader>();
  return <ListPage view={view} />;
}
