import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { saveSignedRating } from "#server/commands/appraisal/save-signed-rating.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { appraisalSignedRatings } from "#server/views/appraisal/signed-ratings.ts";
import { appraisalMeta } from "./appraisal-meta.ts";
import { SignedRatingsPage } from "./signed-ratings-page.tsx";

export const meta = appraisalMeta("ratings");

export async function loader({ request, params: { appraisalId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return readView(appraisalSignedRatings, { request, actor, input: { appraisalId } });
}

export async function action({ request, params: { appraisalId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const address = { appraisalId, raterGroup: "subdistrict" };
  return actByIntent({ request, actor, address, intents: { save: saveSignedRating } });
}

export default function SignedRatingsRoute() {
  return <SignedRatingsPage {...useLoaderData<typeof loader>()} />;
}
