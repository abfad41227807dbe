import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { questionPicture } from "#server/views/bank/question-picture.ts";

/** A picture never changes under its address; it stays in the reader's own browser. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const { contentType, content } = await readView(questionPicture, {
    request,
    actor,
    input: { pictureId: params.pictureId },
  });
  return new Response(new Blob([Buffer.from(content)]), {
    headers: {
      "Content-Type": contentType,
      "Content-Disposition": "inline",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cache-Control": "private, max-age=3600",
    },
  });
}
