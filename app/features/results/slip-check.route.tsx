import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { slipText } from "#app/text/slip.ts";
import { actorOf } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { slipCheckView } from "#server/views/results/slip-check.ts";
import { PublicFrame } from "./public-frame.tsx";
import { SlipCheckPage } from "./slip-check-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title ?? "" },
  { name: "robots", content: "noindex" },
];

/** The key in the link is the right to look. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const url = new URL(request.url);
  const { publicCode, contestantId } = params;
  const input = { publicCode, contestantId, key: url.searchParams.get("key") ?? "" };
  return {
    title: pageTitle({ text: slipText, language: languageOf(request), say: (t) => t("check.title") }),
    back: `${url.pathname}${url.search}`,
    check: await readView(slipCheckView, { request, actor, input }),
  };
}

export const shouldRevalidate: ShouldRevalidateFunction = () => false;

export default function SlipCheckRoute() {
  const { check, back } = useLoaderData<typeof loader>();
  return (
    <PublicFrame back={back}>
      <SlipCheckPage check={check} />
    </PublicFrame>
  );
}
