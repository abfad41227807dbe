import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { reserveText } from "#app/text/reserve.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { leaveReserve } from "#server/commands/reserve/leave-reserve.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { reserveList } from "#server/views/reserve/reserve-list.ts";
import { reserveFilter } from "./reserve-filter.ts";
import { ReservePage } from "./reserve-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const filter = reserveFilter(request);
  return {
    filter,
    view: await readView(reserveList, { request, actor, input: filter }),
    title: pageTitle({ text: reserveText, language: languageOf(request), say: (t) => t("title") }),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: {}, intents: { leave: leaveReserve } });
}

export default function ReserveRoute() {
  const { view, filter } = useLoaderData<typeof loader>();
  return <ReservePage view={view} filter={filter} />;
}
