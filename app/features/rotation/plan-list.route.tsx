import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { rotationPlansText } from "#app/text/rotation-plans.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { planList } from "#server/views/rotation/plan-list.ts";
import { planFilter } from "./plan-filter.ts";
import { PlanListPage } from "./plan-list-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const filter = planFilter(request);
  const language = languageOf(request);
  return {
    pageTitle: pageTitle({ text: rotationPlansText, language, say: (t) => t("plans") }),
    filter,
    ...(await readView(planList, { request, actor, input: filter })),
  };
}

export default function PlanListRoute() {
  const { rows, total, filter, may } = useLoaderData<typeof loader>();
  return <PlanListPage rows={rows} total={total} filter={filter} mayCreate={may.create} />;
}
