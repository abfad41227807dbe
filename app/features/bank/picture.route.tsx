import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { questionPicture } from "#server/views/bank/question-picture.ts";

/** A picture, for those who may read a question it stands in; kept by no cache, like all that needs a right. */
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
      "Cache-Control": "no-store",
    },
  });
}
