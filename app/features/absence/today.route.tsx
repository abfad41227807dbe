import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData, useOutletContext } from "@remix-run/react";
import type { PlanFrame } from "#app/contracts/rotation-views.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { rotationPlansText } from "#app/text/rotation-plans.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { cancelAbsence } from "#server/commands/absence/cancel-absence.ts";
import { coverPost } from "#server/commands/absence/cover-post.ts";
import { recordReturn } from "#server/commands/absence/record-return.ts";
import { registerAbsence } from "#server/commands/absence/register-absence.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { rotationToday } from "#server/views/absence/rotation-today.ts";
import { TodayPage } from "./today-page.tsx";
import { todayQuery } from "./today-query.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request, params: { planId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const input = { planId, ...todayQuery(request) };
  const view = await readView(rotationToday, { request, actor, input });
  const language = languageOf(request);
  const say = (t: (key: "tab.today") => string) => [t("tab.today"), view.title].join(" · ");
  return { title: pageTitle({ text: rotationPlansText, language, say }), view };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const intents = {
    ...{ register: registerAbsence, cover: coverPost },
    ...{ cancel: cancelAbsence, return: recordReturn },
  };
  return actByIntent({ request, actor, address: {}, intents });
}

export default function TodayRoute() {
  const { view } = useLoaderData<typeof loader>();
  return <TodayPage frame={useOutletContext<PlanFrame>()} view={view} />;
}
