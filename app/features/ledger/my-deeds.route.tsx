import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ledgerText } from "#app/text/ledger.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { ledgerList } from "#server/views/ledger/ledger-list.ts";
import { OwnPage } from "./own-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

/** What a person registered and is to do. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const input = { ...Object.fromEntries(new URL(request.url).searchParams), own: true };
  const view = await readView(ledgerList, { request, actor, input });
  const title = pageTitle({ text: ledgerText, language: languageOf(request), say: (t) => t("ownTitle") });
  return { title, view };
}

export default function MyDeedsRoute() {
  return <OwnPage view={useLoaderData<typeof loader>().view} />;
}
