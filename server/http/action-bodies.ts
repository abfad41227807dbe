import type { ActionFunctionArgs, ServerBuild } from "@remix-run/node";
import { type RefusalFacts, refused } from "#app/domain/shared/refusal.ts";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { languageOf } from "./language.ts";

const MEGABYTE = 1024 * 1024;
/** Enough for every form without a file. */
const USUAL = 2 * MEGABYTE;
/** What is too large is read on to its end and thrown away, so that the sender hears the answer; from here on it is cut off. */
const LISTENED_TO = 64 * MEGABYTE;

/** Routes that take files. `saysItself`: the route answers in its own page when the length it is told is over its limit. */
const LARGER: Readonly<Record<string, { atMost: number; saysItself: boolean }>> = {
  "features/people/roster-upload.route": { atMost: 6 * MEGABYTE, saysItself: true },
  "features/bank/bank-upload.route": { atMost: 6 * MEGABYTE, saysItself: true },
  "features/record-import/record-upload.route": { atMost: 6 * MEGABYTE, saysItself: true },
  "features/results/import-contest.route": { atMost: 9 * MEGABYTE, saysItself: true },
  "features/entry/photo-upload.route": { atMost: 6 * MEGABYTE, saysItself: false },
  "features/contest/contestants.route": { atMost: 6 * MEGABYTE, saysItself: false },
  "features/contest/contest-file.route": { atMost: 9 * MEGABYTE, saysItself: false },
};

type Limit = { atMost: number; saysItself: boolean };
type Route = NonNullable<ServerBuild["routes"][string]>;

/**
 * The build with every action, now and later, behind one check: it is given a body that is whole, of a kind its address
 * takes (JSON under /api, forms elsewhere), readable, and not too large. Anything else is answered with a sentence.
 * @throws when a route named above is not in the build.
 */
export function withReadBodies(build: ServerBuild): ServerBuild {
  const lost = Object.keys(LARGER).filter((id) => build.routes[id] === undefined);
  if (lost.length > 0) throw new Error(`limits for routes that do not exist: ${lost.join(", ")}`);
  const routes = Object.entries(build.routes).map(([id, route]) => [id, route && guarded(route)] as const);
  return { ...build, routes: Object.fromEntries(routes) };
}

function guarded(route: Route): Route {
  const { action } = route.module;
  if (action === undefined) return route;
  const limit = LARGER[route.id] ?? { atMost: USUAL, saysItself: false };
  const guard = async (given: ActionFunctionArgs) => {
    const declared = Number(given.request.headers.get("content-length") ?? 0);
    if (limit.saysItself && declared > limit.atMost) return action(given);
    return action({ ...given, request: await readBody(given.request, limit) });
  };
  return { ...route, module: { ...route.module, action: guard } };
}

async function readBody(request: Request, { atMost }: Limit): Promise<Request> {
  const bytes = await bytesOf(request, atMost);
  if (bytes === null) throw answer(request, { status: 413, facts: { megabytes: atMost / MEGABYTE } });
  const { url, method, headers, signal } = request;
  const whole = new Request(url, { method, headers, signal, body: bytes });
  if (bytes.length === 0) return whole;
  const type = (headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const reads = (new URL(url).pathname.startsWith("/api/") ? JSON_ONLY : FORMS).get(type);
  if (reads === undefined) throw answer(request, { status: 415 });
  await reads(whole.clone()).catch(() => {
    throw answer(request, { status: 400 });
  });
  return whole;
}

type Kinds = ReadonlyMap<string, (body: Request) => Promise<unknown>>;
const JSON_ONLY: Kinds = new Map([["application/json", (body) => body.json()]]);
const FORMS: Kinds = new Map([
  ["application/x-www-form-urlencoded", (body) => body.formData()],
  ["multipart/form-data", (body) => body.formData()],
]);

/** null: too large. */
async function bytesOf(request: Request, atMost: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = request.body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size <= atMost) parts.push(part.value);
    else parts.length = 0;
    if (size > LISTENED_TO) await reader?.cancel();
  }
  return size > atMost ? null : new Uint8Array(Buffer.concat(parts));
}

const RULES = { 400: "request.unreadable", 413: "request.too-large", 415: "request.other-kind" } as const;

function answer(request: Request, given: { status: keyof typeof RULES; facts?: RefusalFacts }): Response {
  const { refusal } = refused(RULES[given.status], given.facts ?? {});
  return new Response(sentenceOf(refusal, languageOf(request)), {
    status: given.status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
