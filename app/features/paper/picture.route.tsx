import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { getRuntime } from "#server/runtime.ts";
import { readPaperPicture } from "#server/views/paper/paper-picture.ts";

/** A picture of a question, to whoever may read the paper it stands on. */
export async function loader({ request, params: { contestId = "", pictureId = "" } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const found = await readPaperPicture({ runtime: getRuntime(), actor }, { contestId, pictureId });
  if (found === null) return new Response(null, { status: 404 });
  return new Response(Buffer.from(found.content), {
    headers: {
      "Content-Type": found.contentType,
      "Cache-Control": "private, max-age=86400, immutable",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
