import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dashboardText } from "#app/text/dashboard.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { figureList } from "#server/views/dashboard/figure-list.ts";
import { ListPage } from "./list-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request, params: { figure } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const view = await readView(figureList, { request, actor, input: { ...asked, whole: false, figure } });
  const title = pageTitle({
    ...{ text: dashboardText, language: languageOf(request) },
    say: (t) => t(`figure.${view.figure}`),
  });
  return { title, view };
}

export default function ListRoute() {
  return <ListPage view={useLoaderData<typeof loader>().view} />;
}
