import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { saveGrade } from "#server/commands/paper/save-grade.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { grading } from "#server/views/paper/grading.ts";
import { GradingPage } from "./grading-page.tsx";
import { addressOf } from "./paper-address.ts";
import { paperMeta } from "./paper-meta.ts";

export const meta = paperMeta("grading");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const { searchParams } = new URL(request.url);
  const [sittingId, questionKey] = [searchParams.get("sitting"), searchParams.get("question")];
  const again = sittingId === null || questionKey === null ? null : { sittingId, questionKey };
  const input = { ...addressOf(request, params.contestId), again };
  return readView(grading, { request, actor, input });
}

export async function action({ request, params: { contestId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: { contestId }, intents: { grade: saveGrade } });
}

export default function GradingRoute() {
  return <GradingPage view={useLoaderData<typeof loader>()} />;
}
