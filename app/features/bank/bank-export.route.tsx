import type { LoaderFunctionArgs } from "@remix-run/node";
import { uuidv7 } from "uuidv7";
import { requireAccount } from "#server/auth/request-actor.ts";
import { exportBank } from "#server/commands/bank/export-bank.ts";
import { valueOrThrow } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { getRuntime } from "#server/runtime.ts";

/** What the list shows, as a file that can be imported again. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const filter = Object.fromEntries(new URL(request.url).searchParams);
  const file = await exportBank.execute({ runtime: getRuntime(), actor, requestId: uuidv7() }, filter);
  const { bytes, fileName } = valueOrThrow(file, request);
  return download(bytes, { name: fileName, type: FILE_TYPES.xlsx });
}
