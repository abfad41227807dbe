import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { contestDrawText } from "#app/text/contest-draw.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { shellText } from "#app/text/shell.ts";
import { useText } from "#app/text/use-text.ts";
import { PlainFrame } from "#app/ui/frames/plain-frame.tsx";
import { actorOf } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { publicDraw } from "#server/views/contest/public-draw.ts";
import { PublicDrawPage } from "./public-draw-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

/** Open to everybody who has the spectators' code. */
export async function loader({ request, params: { publicCode } }: LoaderFunctionArgs) {
  const draw = await readView(publicDraw, { request, actor: await actorOf(request), input: { publicCode } });
  const title = pageTitle({
    text: contestDrawText,
    language: languageOf(request),
    say: (t) => `${t("public.title")} · ${draw.title}`,
  });
  return { title, draw };
}

export default function PublicDrawRoute() {
  const { draw } = useLoaderData<typeof loader>();
  const shell = useText(shellText);
  return (
    <PlainFrame brand={{ name: shell("product"), home: "/" }} skipLabel={shell("skip")} width="wide">
      <PublicDrawPage draw={draw} />
    </PlainFrame>
  );
}
