import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { drawText } from "#app/text/draw.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { actorOf } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { publicDraw } from "#server/views/contest/public-draw.ts";
import { PublicDrawPage } from "./public-draw-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

/** Open to everybody from the registration on; the view says what may be seen when. */
export async function loader({ request, params: { publicCode } }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  return {
    title: pageTitle({ text: drawText, language: languageOf(request), say: (t) => t("public.title") }),
    draw: await readView(publicDraw, { request, actor, input: { publicCode } }),
  };
}

export default function PublicDrawRoute() {
  const { draw } = useLoaderData<typeof loader>();
  return <PublicDrawPage draw={draw} />;
}
