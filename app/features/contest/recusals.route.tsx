import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { declareRecusal } from "#server/commands/contest/declare-recusal.ts";
import { proposeRecusals } from "#server/commands/contest/propose-recusals.ts";
import { settleRecusals } from "#server/commands/contest/settle-recusals.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { recusals } from "#server/views/contest/recusals.ts";
import { contestMeta } from "./contest-meta.ts";
import { RecusalsPage } from "./recusals-page.tsx";

export const meta = contestMeta("recusals");

export async function loader({ request, params: { contestId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return readView(recusals, { request, actor, input: { contestId } });
}

const INTENTS = { propose: proposeRecusals, settle: settleRecusals, declare: declareRecusal };

export async function action({ request, params: { contestId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: { contestId }, intents: INTENTS });
}

export default function RecusalsRoute() {
  return <RecusalsPage {...useLoaderData<typeof loader>()} />;
}
