import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { stageText } from "#app/text/stage.ts";
import { seatActorOf } from "#server/auth/request-actor.ts";
import { readView, valueOrThrow } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { readLive } from "#server/views/live/read-live.ts";
import { stageRules } from "#server/views/stage/stage-rules.ts";
import { SeatClock } from "./seat-clock.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const runtime = getRuntime();
  const seatId = params.seatId ?? "";
  const actor = await seatActorOf(request, seatId);
  const initial = valueOrThrow(await readLive({ runtime, actor }, { view: "seat", id: seatId }), request);
  const contestId = initial.view.contest.id;
  const { items } = await readView(stageRules, { request, actor, input: { contestId } });
  return {
    title: pageTitle({ text: stageText, language: languageOf(request), say: (t) => t("keeper.title") }),
    seatId,
    initial,
    items,
    at: runtime.now().getTime(),
  };
}

export const shouldRevalidate: ShouldRevalidateFunction = () => false;

export default function SeatClockRoute() {
  const { seatId, initial, items, at } = useLoaderData<typeof loader>();
  return <SeatClock seatId={seatId} initial={initial} items={items} at={at} />;
}
