import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { performanceText } from "#app/text/performance.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { personPerformance } from "#server/views/points/person-performance.ts";
import { PersonPage } from "./person-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

/** Somebody's points, for who may read their record. */
export async function loader({ request, params: { cadreId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const month = new URL(request.url).searchParams.get("month") ?? undefined;
  const view = await readView(personPerformance, { request, actor, input: { cadreId, month } });
  const say = { text: performanceText, language: languageOf(request) };
  return { view, title: pageTitle({ ...say, say: (t) => t("titleOf", { name: view.name }) }) };
}

export default function PersonPerformanceRoute() {
  return <PersonPage view={useLoaderData<typeof loader>().view} />;
}
