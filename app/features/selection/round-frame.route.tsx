import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { cancelRound } from "#server/commands/selection/cancel-round.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { roundFrame } from "#server/views/selection/round-frame.ts";
import { RoundFramePage } from "./round-frame.tsx";
import { roundMeta } from "./round-meta.ts";

export const meta = roundMeta("overview");

export async function loader({ request, params: { roundId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return { frame: await readView(roundFrame, { request, actor, input: { roundId } }) };
}

/** Each step of its life has its button on its own page; giving the round up is possible from all of them. */
export async function action({ request, params: { roundId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: { roundId }, intents: { cancel: cancelRound } });
}

export default function RoundFrameRoute() {
  const { frame } = useLoaderData<typeof loader>();
  return (
    <RoundFramePage frame={frame}>
      <Outlet context={frame} />
    </RoundFramePage>
  );
}
