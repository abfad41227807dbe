import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { resultsText } from "#app/text/results.ts";
import { actorOf } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { publicResultsView } from "#server/views/results/public-results.ts";
import { PublicFrame } from "./public-frame.tsx";
import { PublicResultsPage } from "./public-results-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

/** Nothing in the answer depends on who reads: server/http/page-cache.ts keeps it for everybody. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const view = await readView(publicResultsView, {
    request,
    actor,
    input: { publicCode: params.publicCode },
  });
  const language = languageOf(request);
  const title = pageTitle({
    text: resultsText,
    language,
    say: (t) => `${t("public.title")} · ${view.contest.title}`,
  });
  return data({ title, view });
}

export const shouldRevalidate: ShouldRevalidateFunction = () => false;

export default function PublicResultsRoute() {
  const { view } = useLoaderData<typeof loader>();
  return (
    <PublicFrame back={`/live/${view.contest.publicCode}/results`}>
      <PublicResultsPage view={view} />
    </PublicFrame>
  );
}
