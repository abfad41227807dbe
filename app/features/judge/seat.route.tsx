import {
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { judgeText } from "#app/text/judge.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { seatActorOf } from "#server/auth/request-actor.ts";
import { languageOf, schemeOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { readLive } from "#server/views/live/read-live.ts";
import { SeatPage } from "./seat-page.tsx";
import { Unpaired } from "./unpaired.tsx";

/** Tells the tablet's worker our pages from whatever else may answer in a hall (public/page-sw.js). */
const PAGE_MARK = "X-Yanzhen-Page";

/** A device reads its own seat; anybody else is told how to pair. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const seatId = params.seatId ?? "";
  const actor = await seatActorOf(request, seatId);
  const title = pageTitle({ text: judgeText, language: languageOf(request), say: (t) => t("title") });
  const page = { title, scheme: schemeOf(request) };
  const result = await readLive({ runtime: getRuntime(), actor }, { view: "seat", id: seatId });
  if (!result.ok) {
    return data({ ...page, snapshot: null }, { status: 404, headers: { [PAGE_MARK]: "unpaired" } });
  }
  if (result.value.view.seat.role === "timekeeper") throw redirect(`/seats/${seatId}/clock`);
  return data({ ...page, snapshot: result.value }, { headers: { [PAGE_MARK]: "seat" } });
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title ?? "" }];

/** The page keeps itself current over the live connection. */
export const shouldRevalidate = () => false;

export default function SeatRoute() {
  const { snapshot, scheme } = useLoaderData<typeof loader>();
  return snapshot === null ? <Unpaired /> : <SeatPage snapshot={snapshot} scheme={scheme} />;
}
