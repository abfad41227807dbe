import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useParams } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { commitDraw } from "#server/commands/contest/commit-draw.ts";
import { discardDraw } from "#server/commands/contest/discard-draw.ts";
import { drawNextRound } from "#server/commands/contest/draw-next-round.ts";
import { runDraw } from "#server/commands/contest/run-draw.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { draw } from "#server/views/contest/draw.ts";
import { contestMeta } from "./contest-meta.ts";
import { DrawPage } from "./draw-page.tsx";

export const meta = contestMeta("draw");

export async function loader({ request, params: { contestId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return readView(draw, { request, actor, input: { contestId } });
}

const INTENTS = { commit: commitDraw, run: runDraw, discard: discardDraw, nextRound: drawNextRound };

export async function action({ request, params: { contestId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: { contestId }, intents: INTENTS });
}

export default function DrawRoute() {
  const { contestId = "" } = useParams();
  return <DrawPage contestId={contestId} {...useLoaderData<typeof loader>()} />;
}
