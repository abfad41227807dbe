import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { growthText } from "#app/text/growth.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { growthList } from "#server/views/growth/growth-list.ts";
import { growthFilter } from "./growth-filter.ts";
import { GrowthListPage } from "./growth-list-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const filter = growthFilter(request);
  return {
    filter,
    view: await readView(growthList, { request, actor, input: filter }),
    title: pageTitle({ text: growthText, language: languageOf(request), say: (t) => t("list.title") }),
  };
}

export default function GrowthListRoute() {
  const { view, filter } = useLoaderData<typeof loader>();
  return <GrowthListPage view={view} filter={filter} />;
}
