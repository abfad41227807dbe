import {
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { entryText } from "#app/text/entry.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { entryDesk } from "#server/views/record/entry-desk.ts";
import { DailyPage } from "./daily-page.tsx";

/** Tells the device's worker our page from whatever else may answer (public/page-sw.js). */
const PAGE_MARK = "X-Yanzhen-Page";

/** One's own page only; whoever asks for another's is led to their own. */
export async function loader({ request, params: { accountId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  if (accountId !== actor.accountId) throw redirect(`/daily/${actor.accountId}`);
  const desk = await readView(entryDesk, { request, actor, input: {} });
  const title = pageTitle({ text: entryText, language: languageOf(request), say: (t) => t("title") });
  return data({ desk, title }, { headers: { [PAGE_MARK]: "daily" } });
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title ?? "" }];

/** The page works from what it has: without a network nothing may be asked for again. */
export const shouldRevalidate = () => false;

export default function DailyRoute() {
  const { desk } = useLoaderData<typeof loader>();
  return <DailyPage desk={desk} />;
}
