import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useParams } from "@remix-run/react";
import * as ContestantSheet from "#app/domain/contest/contestant-sheet.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { addContestants } from "#server/commands/contest/add-contestants.ts";
import { importContestants } from "#server/commands/contest/import-contestants.ts";
import { removeContestants } from "#server/commands/contest/remove-contestants.ts";
import { restoreContestant } from "#server/commands/contest/restore-contestant.ts";
import { withdrawContestant } from "#server/commands/contest/withdraw-contestant.ts";
import { answer, readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { parseInWorker } from "#server/jobs/workbook/in-worker.ts";
import { getRuntime } from "#server/runtime.ts";
import { candidates } from "#server/views/contest/candidates.ts";
import { contestantListCheck } from "#server/views/contest/contestant-list-check.ts";
import { contestants } from "#server/views/contest/contestants.ts";
import { contestMeta } from "./contest-meta.ts";
import { ContestantsPage } from "./contestants-page.tsx";

export const meta = contestMeta("contestants");

export async function loader({ request, params: { contestId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const query = new URL(request.url).searchParams;
  const list = await readView(contestants, { request, actor, input: { contestId } });
  if (!query.has("find") || !list.may.add) return { ...list, candidates: null };
  const input = {
    contestId,
    unitId: query.get("unit"),
    posts: query.getAll("post"),
    name: query.get("name"),
  };
  const { people } = await readView(candidates, { request, actor, input });
  return { ...list, candidates: people };
}

const INTENTS = {
  add: addContestants,
  import: importContestants,
  remove: removeContestants,
  withdraw: withdrawContestant,
  restore: restoreContestant,
};

export async function action({ request, params: { contestId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const isFile = request.headers.get("content-type")?.startsWith("multipart/form-data") === true;
  if (!isFile) return actByIntent({ request, actor, address: { contestId }, intents: INTENTS });
  const file = (await request.formData()).get("file");
  if (!(file instanceof File) || file.size === 0) return answer(refused("contest.list-no-file"));
  const book = await parseInWorker({ bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name });
  if (!book.ok) return answer(book);
  const list = ContestantSheet.read(book.value.sheets);
  if (!list.ok) return answer(list);
  const rows = list.value.rows.map(({ name, unitName }) => ({ name, unitName }));
  const checked = await contestantListCheck.read({ runtime: getRuntime(), actor }, { contestId, rows });
  return answer(checked.ok ? { ok: true as const, value: { ...list.value, ...checked.value } } : checked);
}

export default function ContestantsRoute() {
  const { contestId = "" } = useParams();
  const data = useLoaderData<typeof loader>();
  return <ContestantsPage contestId={contestId} {...data} />;
}
