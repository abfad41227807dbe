import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { performanceText } from "#app/text/performance.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { unitMonth } from "#server/views/points/unit-month.ts";
import { UnitMonthPage } from "./unit-month-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const input = Object.fromEntries(new URL(request.url).searchParams);
  return {
    title: pageTitle({ text: performanceText, language: languageOf(request), say: (t) => t("unit.title") }),
    view: await readView(unitMonth, { request, actor, input }),
  };
}

export default function UnitMonthRoute() {
  return <UnitMonthPage view={useLoaderData<typeof loader>().view} />;
}
