import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { contestText } from "#app/text/contest.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { contestList } from "#server/views/contest/contest-list.ts";
import { ContestListPage } from "./contest-list-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const query = new URL(request.url).searchParams;
  return {
    title: pageTitle({ text: contestText, language: languageOf(request), say: (t) => t("list.title") }),
    filter: { title: query.get("title") ?? "", status: query.get("status") ?? "" },
    ...(await readView(contestList, { request, actor, input: {} })),
  };
}

export default function ContestListRoute() {
  const { contests, filter, mayCreate } = useLoaderData<typeof loader>();
  return <ContestListPage contests={contests} filter={filter} mayCreate={mayCreate} />;
}
