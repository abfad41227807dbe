import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { paperWords } from "#app/text/paper-words.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { printedKey } from "#server/views/paper/paper-print.ts";
import { addressOf } from "./paper-address.ts";
import { PrintKeyPage } from "./print-key-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title ?? "" },
  { name: "robots", content: "noindex" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const view = await readView(printedKey, { request, actor, input: addressOf(request, params.contestId) });
  const title = pageTitle({
    text: paperWords,
    language: languageOf(request),
    say: (t) => `${view.itemName} · ${t("page.print")} · ${view.contest.title}`,
  });
  return { title, view };
}

export default function PrintKeyRoute() {
  return <PrintKeyPage view={useLoaderData<typeof loader>().view} />;
}
