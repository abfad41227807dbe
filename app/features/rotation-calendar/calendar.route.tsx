import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { copyVersion } from "#server/commands/rotation-calendar/copy-version.ts";
import { setSlot } from "#server/commands/rotation-calendar/set-slot.ts";
import { swapPeople } from "#server/commands/rotation-calendar/swap.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { rotationCalendar } from "#server/views/rotation-calendar/calendar.ts";
import { calendarMeta } from "./calendar-meta.ts";
import { CalendarPage } from "./calendar-page.tsx";

export const meta = calendarMeta;

export async function loader({ request, params: { planId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const versionId = new URL(request.url).searchParams.get("version") || null;
  return { view: await readView(rotationCalendar, { request, actor, input: { planId, versionId } }) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const intents = { set: setSlot, swap: swapPeople, copy: copyVersion };
  return actByIntent({ request, actor, address: {}, intents });
}

/** Ways to look at what is there already ask nothing of the server. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, formMethod }) =>
  formMethod !== undefined ||
  currentUrl.pathname !== nextUrl.pathname ||
  currentUrl.search === nextUrl.search ||
  currentUrl.searchParams.get("version") !== nextUrl.searchParams.get("version");

export default function CalendarRoute() {
  return <CalendarPage view={useLoaderData<typeof loader>().view} />;
}
