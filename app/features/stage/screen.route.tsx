import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { stageText } from "#app/text/stage.ts";
import { actorOf } from "#server/auth/request-actor.ts";
import { valueOrThrow } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { readLive } from "#server/views/live/read-live.ts";
import { Screen, ScreenWithFrame } from "./screen.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

/** The key in the link opens the screen without signing in; whoever reads the desk may look, too. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const runtime = getRuntime();
  const url = new URL(request.url);
  const panelId = params.panelId ?? "";
  const key = url.searchParams.get("key") ?? undefined;
  const actor = await actorOf(request);
  const address = { view: "screen" as const, id: panelId, ...(key === undefined ? {} : { key }) };
  const initial = valueOrThrow(await readLive({ runtime, actor }, address), request);
  const still = url.searchParams.get("static") === "1";
  const language = languageOf(request);
  return {
    title: pageTitle({
      text: stageText,
      language,
      say: (t) => `${initial.view.contest.title} ${t("screen.title")}`,
    }),
    panelId,
    screenKey: key,
    initial,
    still,
    // A print is on paper; a hall is dark unless the link says otherwise.
    scheme: still || url.searchParams.get("scheme") === "light" ? "light" : "dark",
    followUrl: `${runtime.origins[0] ?? url.origin}/live/${initial.view.contest.publicCode}`,
    at: runtime.now().getTime(),
  };
}

export default function ScreenRoute() {
  const { still, scheme, panelId, screenKey, ...page } = useLoaderData<typeof loader>();
  return (
    <div data-mantine-color-scheme={scheme}>
      {still ? (
        <ScreenWithFrame view={page.initial.view} followUrl={page.followUrl} at={page.at} link={null} />
      ) : (
        <Screen {...page} panelId={panelId} screenKey={screenKey} />
      )}
    </div>
  );
}
