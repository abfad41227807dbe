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

/** One's own points; for an account without a record in the roster there is nothing. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const month = new URL(request.url).searchParams.get("month") ?? undefined;
  const input = { cadreId: actor.kind === "account" ? actor.cadreId : null, month };
  if (input.cadreId === null) throw new Response(null, { status: 404 });
  return {
    title: pageTitle({ text: performanceText, language: languageOf(request), say: (t) => t("mine") }),
    view: await readView(personPerformance, { request, actor, input }),
  };
}

export default function MyPerformanceRoute() {
  return <PersonPage view={useLoaderData<typeof loader>().view} />;
}
