import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { sittingText } from "#app/text/sitting.ts";
import { contestantActorOf } from "#server/auth/request-actor.ts";
import { ownerIdOf } from "#server/commands/sitting/sat-paper.ts";
import { languageOf, schemeOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { sitter } from "#server/views/sitting/sitter.ts";
import { Shut } from "./other-pages.tsx";
import { SitPage } from "./sit-page.tsx";

/** Tells the device's worker our pages from whatever else may answer in a hall (public/page-sw.js). */
const PAGE_MARK = "X-Yanzhen-Page";

/** A contestant's own device reads its own sitting; anybody else is told how to come in. Never a question. */
export async function loader({ request, params: { sittingId = "" } }: LoaderFunctionArgs) {
  const runtime = getRuntime();
  const actor = await contestantActorOf(request, await ownerIdOf(runtime, sittingId));
  const title = pageTitle({ text: sittingText, language: languageOf(request), say: (t) => t("title") });
  const page = { title, scheme: schemeOf(request) };
  const result = await sitter.read({ runtime, actor }, { sittingId });
  if (!result.ok) {
    return data({ ...page, sitting: null }, { status: 404, headers: { [PAGE_MARK]: "unlet" } });
  }
  return data({ ...page, sitting: result.value }, { headers: { [PAGE_MARK]: "sitting" } });
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title ?? "" }];

/** The page keeps itself current over the live connection. */
export const shouldRevalidate = () => false;

export default function SitRoute() {
  const { sitting, scheme } = useLoaderData<typeof loader>();
  if (sitting === null) return <Shut refusal={null} />;
  return <SitPage head={sitting.head} first={sitting.state} scheme={scheme} />;
}
