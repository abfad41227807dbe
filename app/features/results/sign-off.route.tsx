import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { signResult } from "#server/commands/results/sign-result.ts";
import { readView, requestIdOf, statusOf } from "#server/http/act.ts";
import { getRuntime } from "#server/runtime.ts";
import { fragilityView } from "#server/views/results/fragility.ts";
import { organiserSlipView } from "#server/views/results/organiser-slip.ts";
import { signOffView } from "#server/views/results/sign-off.ts";
import { resultsMeta } from "./results-meta.ts";
import { SignOffPage } from "./sign-off-page.tsx";

export const meta = resultsMeta("signOff");

/** With `?slip=` only the arithmetic of one contestant, for the row that was opened; with `?fragility` how firm the lines are. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const { contestId } = params;
  const query = new URL(request.url).searchParams;
  if (query.has("fragility")) {
    const cuts = await readView(fragilityView, { request, actor, input: { contestId } });
    return { slip: null, view: null, cuts };
  }
  const contestantId = query.get("slip");
  if (contestantId !== null) {
    const slip = await readView(organiserSlipView, { request, actor, input: { contestId, contestantId } });
    return { slip, view: null, cuts: null };
  }
  return {
    slip: null,
    cuts: null,
    view: await readView(signOffView, { request, actor, input: { contestId } }),
  };
}

/** The password never becomes part of an answer. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const form = await request.formData();
  const role = form.get("role") === "supervisor" ? ("supervisor" as const) : ("headJudge" as const);
  const reason = String(form.get("reason") ?? "").trim();
  const result = await signResult.execute(
    { runtime: getRuntime(), actor, requestId: requestIdOf(form) },
    {
      contestId: params.contestId,
      role,
      hash: form.get("hash"),
      password: form.get("password"),
      ...(reason === "" ? {} : { reason }),
    },
  );
  const refusal = result.ok ? null : result.refusal;
  const complete = result.ok && result.value.complete;
  return data({ role, refusal, complete }, { status: refusal === null ? 200 : statusOf(refusal) });
}

export default function SignOffRoute() {
  const { view } = useLoaderData<typeof loader>();
  return view === null ? null : <SignOffPage view={view} />;
}
