import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { issueRatingLinks } from "#server/commands/appraisal/issue-rating-links.ts";
import { revokeRatingLinks } from "#server/commands/appraisal/revoke-rating-links.ts";
import { answer, readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { getRuntime } from "#server/runtime.ts";
import { appraisalLinks } from "#server/views/appraisal/links.ts";
import { appraisalMeta } from "./appraisal-meta.ts";
import { LinksPage } from "./links-page.tsx";

export const meta = appraisalMeta("links");

export async function loader({ request, params: { appraisalId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return {
    view: await readView(appraisalLinks, { request, actor, input: { appraisalId } }),
    address: getRuntime().origins[0] ?? new URL(request.url).origin,
  };
}

/** The tokens are in the answer to "issue" and nowhere else. */
export async function action({ request, params: { appraisalId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const form = await request.clone().formData();
  if (form.get("intent") !== "issue")
    return actByIntent({ request, actor, address: { appraisalId }, intents: { revoke: revokeRatingLinks } });
  const count = String(form.get("count") ?? "");
  const asked = {
    appraisalId,
    raterGroup: form.get("raterGroup"),
    unitId: form.get("unitId"),
    ordinary: form.get("ordinary") === "true",
    ...(count === "" ? {} : { count: Number(count) }),
  };
  return answer(await issueRatingLinks({ runtime: getRuntime(), actor }, asked));
}

export default function LinksRoute() {
  const { view, address } = useLoaderData<typeof loader>();
  return <LinksPage view={view} address={address} />;
}
