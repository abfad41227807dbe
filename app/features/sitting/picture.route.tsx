import type { LoaderFunctionArgs } from "@remix-run/node";
import { contestantActorOf } from "#server/auth/request-actor.ts";
import { ownerIdOf } from "#server/commands/sitting/sat-paper.ts";
import { getRuntime } from "#server/runtime.ts";
import { readSatPicture } from "#server/views/sitting/sat-picture.ts";

/** A picture of a question, to whoever sits the paper it stands on, from the opening on. */
export async function loader({ request, params: { sittingId = "", pictureId = "" } }: LoaderFunctionArgs) {
  const runtime = getRuntime();
  const actor = await contestantActorOf(request, await ownerIdOf(runtime, sittingId));
  const found = await readSatPicture({ runtime, actor }, { sittingId, pictureId });
  if (found === null) return new Response(null, { status: 404 });
  return new Response(Buffer.from(found.content), {
    headers: {
      "Content-Type": found.contentType,
      "Cache-Control": "private, max-age=86400, immutable",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
