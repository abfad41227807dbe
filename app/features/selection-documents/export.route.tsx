import type { LoaderFunctionArgs } from "@remix-run/node";
import { uuidv7 } from "uuidv7";
import { requireAccount } from "#server/auth/request-actor.ts";
import { recordDocument } from "#server/commands/selection-evidence/record-document.ts";
import { readView, valueOrThrow } from "#server/http/act.ts";
import { download, FILE_TYPES } from "#server/http/download.ts";
import { getRuntime } from "#server/runtime.ts";
import { roundExport } from "#server/views/selection-evidence/round-export.ts";

/** Everything the list was computed from; with `?names=1` people are called by name. */
export async function loader({ request, params: { roundId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const names = new URL(request.url).searchParams.get("names") === "1";
  const input = { roundId, ...(names ? { names: "1" } : {}) };
  const file = await readView(roundExport, { request, actor, input });
  const recorded = await recordDocument.execute(
    { runtime: getRuntime(), actor, requestId: uuidv7() },
    { roundId, document: "export", format: "json", people: file.candidates.length },
  );
  valueOrThrow(recorded, request);
  return download(`${JSON.stringify(file, null, 1)}\n`, {
    name: `${file.round.title}-${file.hash.slice(0, 8)}.json`,
    type: FILE_TYPES.json,
  });
}
