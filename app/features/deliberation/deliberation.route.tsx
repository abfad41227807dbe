import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { addRecusal } from "#server/commands/deliberation/add-recusal.ts";
import { closeDeliberation } from "#server/commands/deliberation/close-deliberation.ts";
import { decideList } from "#server/commands/deliberation/decide-list.ts";
import { proposeMove } from "#server/commands/deliberation/propose-move.ts";
import { recordMeeting } from "#server/commands/deliberation/record-meeting.ts";
import { reopenDeliberation } from "#server/commands/deliberation/reopen-deliberation.ts";
import { secondMove } from "#server/commands/deliberation/second-move.ts";
import { takeBackMove } from "#server/commands/deliberation/take-back-move.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { deliberation } from "#server/views/deliberation/deliberation.ts";
import { deliberationMeta } from "./deliberation-meta.ts";
import { DeliberationPage } from "./deliberation-page.tsx";
import { deliberationQuery } from "./deliberation-query.ts";

export const meta = deliberationMeta;

export async function loader({ request, params: { roundId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return readView(deliberation, { request, actor, input: { roundId, ...deliberationQuery(request) } });
}

const INTENTS = {
  recordMeeting,
  recuse: addRecusal,
  propose: proposeMove,
  second: secondMove,
  takeBack: takeBackMove,
  close: closeDeliberation,
  reopen: reopenDeliberation,
  decide: decideList,
};

export async function action({ request, params: { roundId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: { roundId }, intents: INTENTS });
}

export default function DeliberationRoute() {
  return <DeliberationPage view={useLoaderData<typeof loader>()} />;
}
