import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { uuidv7 } from "uuidv7";
import { requireAccount } from "#server/auth/request-actor.ts";
import { exportRoster } from "#server/commands/people/export-roster.ts";
import { requestIdOf, valueOrThrow } from "#server/http/act.ts";
import { getRuntime } from "#server/runtime.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Managers, for their subtree: GET gives the roster masked, POST with a reason in full where they manage. */
export async function loader({ request }: LoaderFunctionArgs) {
  return send(request, { asked: {}, requestId: uuidv7() });
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  return send(request, { asked: { full: true, reason: form.get("reason") }, requestId: requestIdOf(form) });
}

async function send(
  request: Request,
  { asked, requestId }: { asked: object; requestId: string },
): Promise<Response> {
  const actor = await requireAccount(request);
  const { page: _, ...filter } = Object.fromEntries(new URL(request.url).searchParams);
  const file = await exportRoster.execute(
    { runtime: getRuntime(), actor, requestId },
    { ...filter, ...asked },
  );
  const { bytes, fileName } = valueOrThrow(file, request);
  return new Response(Buffer.from(bytes), {
    headers: {
      "Content-Type": XLSX,
      "Content-Disposition": `attachment; filename="roster.xlsx"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "Cache-Control": "no-store",
    },
  });
}
