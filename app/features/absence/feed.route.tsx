import type { LoaderFunctionArgs } from "@remix-run/node";
import { actorOf } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { calendarFile } from "#server/jobs/feed/calendar-file.ts";
import { getRuntime } from "#server/runtime.ts";
import { calendarFeedView } from "#server/views/feed/calendar-feed.ts";

/** Open to whoever has the address: calendar programs sign in nowhere. Some ask for a name that ends in .ics. */
export async function loader({ request, params: { feedCode = "" } }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const input = { feedCode: feedCode.replace(/\.ics$/, "") };
  const view = await readView(calendarFeedView, { request, actor, input });
  const file = calendarFile(view, { language: languageOf(request), now: getRuntime().now() });
  return download(file, { name: "rotation.ics", type: FILE_TYPES.ics });
}
