import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { voidQuestion } from "#server/commands/paper/void-question.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { analysis } from "#server/views/paper/analysis.ts";
import { voidPreview } from "#server/views/paper/void-preview.ts";
import { AnalysisPage } from "./analysis-page.tsx";
import { addressOf } from "./paper-address.ts";
import { paperMeta } from "./paper-meta.ts";
import { VoidCard } from "./void-card.tsx";

export const meta = paperMeta("analysis");

/** `question` and `mode` in the address ask what voiding that question would do. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const address = addressOf(request, params.contestId);
  const view = await readView(analysis, { request, actor, input: address });
  const { searchParams } = new URL(request.url);
  const paperQuestionId = searchParams.get("question");
  if (paperQuestionId === null) return { view, preview: null };
  const itemKey = searchParams.get("item") ?? view.itemKey;
  const mode = searchParams.get("mode") === "counts" ? null : (searchParams.get("mode") ?? "fullMarks");
  const input = { contestId: params.contestId, itemKey, paperQuestionId, mode };
  return { view, preview: await readView(voidPreview, { request, actor, input }) };
}

export async function action({ request, params: { contestId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: { contestId }, intents: { void: voidQuestion } });
}

export default function AnalysisRoute() {
  const { view, preview } = useLoaderData<typeof loader>();
  return preview === null ? (
    <AnalysisPage view={view} />
  ) : (
    <VoidCard key={`${preview.question.id} ${preview.mode}`} preview={preview} />
  );
}
