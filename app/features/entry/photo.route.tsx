import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#server/auth/request-actor.ts";
import { getRuntime } from "#server/runtime.ts";
import { readRecordPhoto } from "#server/views/record/record-photo.ts";

/** A photo of a record, for those who may read the record; for everybody else it is not there. */
export async function loader({ request, params: { recordId, position } }: LoaderFunctionArgs) {
  const context = { runtime: getRuntime(), actor: await requireAccount(request) };
  const found = await readRecordPhoto(context, { recordId, position });
  const headers = { "Cache-Control": "no-store" };
  if (found === null) return new Response(null, { status: 404, headers });
  return new Response(new Blob([Buffer.from(found.content)]), {
    headers: { ...headers, "Content-Type": found.contentType, "Content-Disposition": "inline" },
  });
}
