import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { calendarText } from "#app/text/calendar.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { clearCalendarDay } from "#server/commands/calendar/clear-calendar-day.ts";
import { loadCalendarYear } from "#server/commands/calendar/load-calendar-year.ts";
import { setCalendarDay } from "#server/commands/calendar/set-calendar-day.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { workCalendar } from "#server/views/calendar/work-calendar.ts";
import { CalendarPage } from "./calendar-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const input = Object.fromEntries(new URL(request.url).searchParams);
  const view = await readView(workCalendar, { request, actor, input });
  const title = pageTitle({ text: calendarText, language: languageOf(request), say: (t) => t("title") });
  return { title, view };
}

const INTENTS = { set: setCalendarDay, clear: clearCalendarDay, load: loadCalendarYear };

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: {}, intents: INTENTS });
}

export default function CalendarRoute() {
  return <CalendarPage view={useLoaderData<typeof loader>().view} />;
}
