import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { appraisalText } from "#app/text/appraisal.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { appraisalList } from "#server/views/appraisal/appraisal-list.ts";
import { AppraisalListPage } from "./appraisal-list-page.tsx";
import { listFilter } from "./list-filter.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const filter = listFilter(request);
  return {
    pageTitle: pageTitle({
      text: appraisalText,
      language: languageOf(request),
      say: (t) => t("list.title"),
    }),
    filter,
    ...(await readView(appraisalList, { request, actor, input: filter })),
  };
}

export default function AppraisalListRoute() {
  const { rows, total, filter, may } = useLoaderData<typeof loader>();
  return <AppraisalListPage rows={rows} total={total} filter={filter} mayCreate={may.create} />;
}
