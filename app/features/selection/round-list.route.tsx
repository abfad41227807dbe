import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { selectionRoundsText } from "#app/text/selection-rounds.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { roundList } from "#server/views/selection/round-list.ts";
import { roundFilter } from "./list-filter.ts";
import { RoundListPage } from "./round-list-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const filter = roundFilter(request);
  return {
    pageTitle: pageTitle({
      text: selectionRoundsText,
      language: languageOf(request),
      say: (t) => t("title"),
    }),
    filter,
    ...(await readView(roundList, { request, actor, input: filter })),
  };
}

export default function RoundListRoute() {
  const { rows, total, filter, may } = useLoaderData<typeof loader>();
  return <RoundListPage rows={rows} total={total} filter={filter} mayCreate={may.create} />;
}
