import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { sittingWatchText } from "#app/text/sitting-watch.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { closeSittings } from "#server/commands/sitting/close-sittings.ts";
import { giveTimeBack } from "#server/commands/sitting/give-time-back.ts";
import { openSittings } from "#server/commands/sitting/open-sittings.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { sittings } from "#server/views/sitting/sittings.ts";
import { SittingsPage } from "./sittings-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request, params: { contestId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const view = await readView(sittings, { request, actor, input: { contestId } });
  const title = pageTitle({ text: sittingWatchText, language: languageOf(request), say: (t) => t("title") });
  return { title, view };
}

const INTENTS = { give: giveTimeBack, close: closeSittings, open: openSittings };

export async function action({ request, params: { contestId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: { contestId }, intents: INTENTS });
}

export default function SittingsRoute() {
  return <SittingsPage view={useLoaderData<typeof loader>().view} />;
}
