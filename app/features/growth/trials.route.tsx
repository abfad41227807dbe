import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { trialsText } from "#app/text/trials.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { beginTrial } from "#server/commands/trial/begin-trial.ts";
import { decideTrial } from "#server/commands/trial/decide-trial.ts";
import { endTrial } from "#server/commands/trial/end-trial.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { trialList } from "#server/views/growth/trials.ts";
import { trialsFilter } from "./trials-filter.ts";
import { TrialsPage } from "./trials-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const filter = trialsFilter(request);
  return {
    filter,
    view: await readView(trialList, { request, actor, input: filter }),
    title: pageTitle({ text: trialsText, language: languageOf(request), say: (t) => t("title") }),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const intents = { begin: beginTrial, decide: decideTrial, end: endTrial };
  return actByIntent({ request, actor, address: {}, intents });
}

export default function TrialsRoute() {
  const { view, filter } = useLoaderData<typeof loader>();
  return <TrialsPage view={view} filter={filter} />;
}
