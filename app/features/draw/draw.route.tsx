import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { drawText } from "#app/text/draw.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { commitDraw } from "#server/commands/contest/commit-draw.ts";
import { discardDraw } from "#server/commands/contest/discard-draw.ts";
import { drawNextRound } from "#server/commands/contest/draw-next-round.ts";
import { runDraw } from "#server/commands/contest/run-draw.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { draw } from "#server/views/contest/draw.ts";
import { DrawPage } from "./draw-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request, params: { contestId = "" } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return {
    title: pageTitle({ text: drawText, language: languageOf(request), say: (t) => t("title") }),
    contestId,
    draw: await readView(draw, { request, actor, input: { contestId } }),
  };
}

const INTENTS = { commit: commitDraw, run: runDraw, discard: discardDraw, next: drawNextRound };

export async function action({ request, params: { contestId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: { contestId }, intents: INTENTS });
}

export default function DrawRoute() {
  const { draw: facts, contestId } = useLoaderData<typeof loader>();
  return <DrawPage draw={facts} contestId={contestId} />;
}
