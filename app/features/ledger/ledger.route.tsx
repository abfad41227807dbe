import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ledgerText } from "#app/text/ledger.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { registerOpinion } from "#server/commands/ledger/register-opinion.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { ledgerList } from "#server/views/ledger/ledger-list.ts";
import { LedgerPage } from "./ledger-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const input = { ...Object.fromEntries(new URL(request.url).searchParams), own: false };
  const view = await readView(ledgerList, { request, actor, input });
  const title = pageTitle({ text: ledgerText, language: languageOf(request), say: (t) => t("title") });
  return { title, view };
}

const INTENTS = { register: registerOpinion };

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: {}, intents: INTENTS });
}

export default function LedgerRoute() {
  return <LedgerPage view={useLoaderData<typeof loader>().view} />;
}
