import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { handoverText } from "#app/text/handover.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { openAbsence } from "#server/commands/handover/open-absence.ts";
import { openReturn } from "#server/commands/handover/open-return.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { myHandovers } from "#server/views/handover/my-handovers.ts";
import { MyHandoversPage } from "./my-handovers-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return {
    view: await readView(myHandovers, { request, actor, input: {} }),
    title: pageTitle({ text: handoverText, language: languageOf(request), say: (t) => t("mine.title") }),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const intents = { absence: openAbsence, return: openReturn };
  return actByIntent({ request, actor, address: {}, intents });
}

export default function MyHandoversRoute() {
  const { view } = useLoaderData<typeof loader>();
  return <MyHandoversPage view={view} />;
}
