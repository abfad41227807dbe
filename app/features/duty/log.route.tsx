import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dutyText } from "#app/text/duty.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { recordTraining } from "#server/commands/duty/record-training.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { dutyLog } from "#server/views/duty/duty-log.ts";
import { logFilter } from "./log-filter.ts";
import { LogPage } from "./log-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request, params: { planId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return {
    view: await readView(dutyLog, { request, actor, input: { planId, ...logFilter(request) } }),
    title: pageTitle({ text: dutyText, language: languageOf(request), say: (t) => t("title") }),
  };
}

export async function action({ request, params: { planId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: { planId }, intents: { training: recordTraining } });
}

export default function LogRoute() {
  const { view } = useLoaderData<typeof loader>();
  return <LogPage view={view} />;
}
