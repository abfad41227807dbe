import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { giveOffice } from "#server/commands/contest/give-office.ts";
import { removePanel } from "#server/commands/contest/remove-panel.ts";
import { removeSeat } from "#server/commands/contest/remove-seat.ts";
import { savePanel } from "#server/commands/contest/save-panel.ts";
import { saveSeat } from "#server/commands/contest/save-seat.ts";
import { takeOffice } from "#server/commands/contest/take-office.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { panels } from "#server/views/contest/panels.ts";
import { contestMeta } from "./contest-meta.ts";
import { PanelsPage } from "./panels-page.tsx";

export const meta = contestMeta("panels");

export async function loader({ request, params: { contestId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return readView(panels, { request, actor, input: { contestId } });
}

const INTENTS = { savePanel, removePanel, saveSeat, removeSeat, giveOffice, takeOffice };

export async function action({ request, params: { contestId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: { contestId }, intents: INTENTS });
}

export default function PanelsRoute() {
  return <PanelsPage {...useLoaderData<typeof loader>()} />;
}
