import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { deskText } from "#app/text/stage-desk.ts";
import { useText } from "#app/text/use-text.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView, valueOrThrow } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { readLive } from "#server/views/live/read-live.ts";
import { stageRules } from "#server/views/stage/stage-rules.ts";
import { HeadJudge } from "./head-judge.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

/** Head judge, and the second persons of a return: tabulator and supervisor. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const contestId = params.contestId ?? "";
  const { items, may } = await readView(stageRules, { request, actor, input: { contestId } });
  const initial = valueOrThrow(
    await readLive({ runtime: getRuntime(), actor }, { view: "head", id: contestId }),
    request,
  );
  const { panels, title } = initial.view.contest;
  const asked = new URL(request.url).searchParams.get("panel");
  return {
    title: pageTitle({
      text: deskText,
      language: languageOf(request),
      say: (t) => `${t("headTitle")} · ${title}`,
    }),
    contestId,
    panelId: panels.find(({ id }) => id === asked)?.id ?? panels[0]?.id ?? null,
    initial,
    items,
    may,
  };
}

export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl }) =>
  currentUrl.href !== nextUrl.href;

export default function HeadJudgeRoute() {
  const { panelId, ...page } = useLoaderData<typeof loader>();
  const t = useText(deskText);
  if (panelId === null) return <EmptyState title={t("head.nobody")} />;
  return <HeadJudge key={panelId} {...page} panelId={panelId} choosesPanel />;
}
