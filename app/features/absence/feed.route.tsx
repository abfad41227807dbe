import type { LoaderFunctionArgs } from "@remix-run/node";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { actorOf } from "#server/auth/request-actor.ts";
import { statusOf } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { languageOf } from "#server/http/language.ts";
import { calendarFile } from "#server/jobs/feed/calendar-file.ts";
import { getRuntime } from "#server/runtime.ts";
import { calendarFeedView } from "#server/views/feed/calendar-feed.ts";

/** Open to whoever has the address: calendar programs sign in nowhere. Some ask for a name that ends in .ics. */
export async function loader({ request, params: { feedCode = "" } }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const input = { feedCode: feedCode.replace(/\.ics$/, "") };
  const [runtime, language] = [getRuntime(), languageOf(request)];
  const result = await calendarFeedView.read({ runtime, actor }, input);
  if (!result.ok)
    return new Response(sentenceOf(result.refusal, language), {
      status: statusOf(result.refusal),
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    });
  const file = calendarFile(result.value, { language, now: runtime.now() });
  return download(file, { name: "rotation.ics", type: FILE_TYPES.ics });
}
