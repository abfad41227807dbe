import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dutyText } from "#app/text/duty.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { correctEntry } from "#server/commands/duty/correct-entry.ts";
import { recordTraining } from "#server/commands/duty/record-training.ts";
import { writeEntry } from "#server/commands/duty/write-entry.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { myLog } from "#server/views/duty/my-log.ts";
import { MyLogPage } from "./my-log-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return {
    view: await readView(myLog, { request, actor, input: {} }),
    title: pageTitle({ text: dutyText, language: languageOf(request), say: (t) => t("mineTitle") }),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const intents = { write: writeEntry, correct: correctEntry, training: recordTraining };
  return actByIntent({ request, actor, address: {}, intents });
}

export default function MyLogRoute() {
  const { view } = useLoaderData<typeof loader>();
  return <MyLogPage view={view} />;
}
