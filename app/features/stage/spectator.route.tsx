import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import { frameText } from "#app/text/frame.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { stageText } from "#app/text/stage.ts";
import { useText } from "#app/text/use-text.ts";
import { PlainFrame } from "#app/ui/frames/plain-frame.tsx";
import { actorOf } from "#server/auth/request-actor.ts";
import { readView, valueOrThrow } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { readLive } from "#server/views/live/read-live.ts";
import { publicContest } from "#server/views/stage/public-contest.ts";
import { Spectator } from "./spectator.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

/** The link is the right to look; the live view leaves out what has not been revealed. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const runtime = getRuntime();
  const actor = await actorOf(request);
  const input = { publicCode: params.publicCode ?? "" };
  const { contestId } = await readView(publicContest, { request, actor, input });
  const initial = valueOrThrow(
    await readLive({ runtime, actor }, { view: "public", id: contestId }),
    request,
  );
  return {
    title: pageTitle({
      text: stageText,
      language: languageOf(request),
      say: (t) => `${initial.view.contest.title} ${t("live.title")}`,
    }),
    initial,
    at: runtime.now().getTime(),
  };
}

export const shouldRevalidate: ShouldRevalidateFunction = () => false;

export default function SpectatorRoute() {
  const { initial, at } = useLoaderData<typeof loader>();
  const t = useText(stageText);
  const shell = useText(frameText);
  return (
    <PlainFrame brand={{ name: shell("product"), home: "/" }} skipLabel={t("live.skip")}>
      <Spectator initial={initial} at={at} />
    </PlainFrame>
  );
}
