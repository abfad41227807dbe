import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { developmentText } from "#app/text/development.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { endSecondment } from "#server/commands/development/end-secondment.ts";
import { saveSecondment } from "#server/commands/development/save-secondment.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { secondments } from "#server/views/development/secondments.ts";
import { SecondmentsPage } from "./secondments-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const { all: _, ...filter } = Object.fromEntries(new URL(request.url).searchParams);
  const view = await readView(secondments, { request, actor, input: filter });
  const title = pageTitle({
    text: developmentText,
    language: languageOf(request),
    say: (t) => t("tabs.secondments"),
  });
  return { title, view };
}

const INTENTS = {
  "save-secondment": saveSecondment,
  "end-secondment": endSecondment,
};

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: {}, intents: INTENTS });
}

export default function SecondmentsRoute() {
  return <SecondmentsPage view={useLoaderData<typeof loader>().view} />;
}
