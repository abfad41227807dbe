import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { recordPaper } from "#server/commands/paper/record-paper.ts";
import { sealPaper } from "#server/commands/paper/seal-paper.ts";
import { unsealPaper } from "#server/commands/paper/unseal-paper.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { paperOverview } from "#server/views/paper/paper-overview.ts";
import { OverviewPage } from "./overview-page.tsx";
import { addressOf } from "./paper-address.ts";
import { paperMeta } from "./paper-meta.ts";

export const meta = paperMeta("overview");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return readView(paperOverview, { request, actor, input: addressOf(request, params.contestId) });
}

const INTENTS = { seal: sealPaper, unseal: unsealPaper, record: recordPaper };

export async function action({ request, params: { contestId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: { contestId }, intents: INTENTS });
}

export default function PaperOverviewRoute() {
  return <OverviewPage view={useLoaderData<typeof loader>()} />;
}
