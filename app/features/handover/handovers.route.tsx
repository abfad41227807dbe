import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { handoverText } from "#app/text/handover.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { openAbsence } from "#server/commands/handover/open-absence.ts";
import { openPeriod } from "#server/commands/handover/open-period.ts";
import { openReturn } from "#server/commands/handover/open-return.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { handoverList } from "#server/views/handover/handover-list.ts";
import { handoverFilter } from "./handover-filter.ts";
import { HandoversPage } from "./handovers-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request, params: { planId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const input = { planId, ...handoverFilter(request) };
  return {
    view: await readView(handoverList, { request, actor, input }),
    title: pageTitle({ text: handoverText, language: languageOf(request), say: (t) => t("title") }),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const intents = { period: openPeriod, absence: openAbsence, return: openReturn };
  return actByIntent({ request, actor, address: {}, intents });
}

export default function HandoversRoute() {
  const { view } = useLoaderData<typeof loader>();
  return <HandoversPage view={view} />;
}
