import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dashboardText } from "#app/text/dashboard.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { dashboard } from "#server/views/dashboard/dashboard.ts";
import { DashboardPage } from "./dashboard-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const input = Object.fromEntries(new URL(request.url).searchParams);
  const view = await readView(dashboard, { request, actor, input });
  const title = pageTitle({ text: dashboardText, language: languageOf(request), say: (t) => t("title") });
  return { title, view };
}

export default function DashboardRoute() {
  return <DashboardPage view={useLoaderData<typeof loader>().view} />;
}
