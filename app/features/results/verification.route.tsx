import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { verifyPerformances } from "#server/commands/results/verify-performances.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { verificationView } from "#server/views/results/verification.ts";
import { resultsMeta } from "./results-meta.ts";
import { VerificationPage } from "./verification-page.tsx";

export const meta = resultsMeta("verification");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const itemKey = new URL(request.url).searchParams.get("item") ?? undefined;
  const input = { contestId: params.contestId, itemKey };
  return { view: await readView(verificationView, { request, actor, input }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const address = { contestId: params.contestId };
  return actByIntent({ request, actor, address, intents: { verify: verifyPerformances } });
}

export default function VerificationRoute() {
  return <VerificationPage view={useLoaderData<typeof loader>().view} />;
}
