import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { developmentText } from "#app/text/development.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { setAllowanceRate } from "#server/commands/development/set-allowance-rate.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { allowances } from "#server/views/development/allowances.ts";
import { AllowancesPage } from "./allowances-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const { all: _, ...filter } = Object.fromEntries(new URL(request.url).searchParams);
  const view = await readView(allowances, { request, actor, input: filter });
  const title = pageTitle({
    text: developmentText,
    language: languageOf(request),
    say: (t) => t("tabs.allowances"),
  });
  return { title, view };
}

const INTENTS = {
  "set-allowance-rate": setAllowanceRate,
};

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: {}, intents: INTENTS });
}

export default function AllowancesRoute() {
  return <AllowancesPage view={useLoaderData<typeof loader>().view} />;
}
