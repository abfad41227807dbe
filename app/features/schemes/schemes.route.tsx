import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { schemesText } from "#app/text/schemes.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { saveScheme } from "#server/commands/scheme/save-scheme.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { schemes } from "#server/views/scheme/schemes.ts";
import { SchemesPage } from "./schemes-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const input = Object.fromEntries(new URL(request.url).searchParams);
  return {
    title: pageTitle({ text: schemesText, language: languageOf(request), say: (t) => t("title") }),
    view: await readView(schemes, { request, actor, input }),
  };
}

const INTENTS = { create: saveScheme };

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: {}, intents: INTENTS });
}

export default function SchemesRoute() {
  return <SchemesPage view={useLoaderData<typeof loader>().view} />;
}
