import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { slipText } from "#app/text/slip.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { myContestsView } from "#server/views/results/my-contests.ts";
import { MyContestsPage } from "./my-contests-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return {
    title: pageTitle({ text: slipText, language: languageOf(request), say: (t) => t("mine.title") }),
    contests: await readView(myContestsView, { request, actor, input: {} }),
  };
}

export default function MyContestsRoute() {
  return <MyContestsPage contests={useLoaderData<typeof loader>().contests} />;
}
