import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { discardVersion } from "#server/commands/rotation-version/discard-version.ts";
import { makeVersion } from "#server/commands/rotation-version/make-version.ts";
import { publishVersion } from "#server/commands/rotation-version/publish-version.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { planVersions } from "#server/views/rotation-version/plan-versions.ts";
import { versionsMeta } from "./versions-meta.ts";
import { VersionsPage } from "./versions-page.tsx";

export const meta = versionsMeta;

export async function loader({ request, params: { planId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const versionId = new URL(request.url).searchParams.get("version") || null;
  return { view: await readView(planVersions, { request, actor, input: { planId, versionId } }) };
}

export async function action({ request, params: { planId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const intents = { make: makeVersion, publish: publishVersion, discard: discardVersion };
  return actByIntent({ request, actor, address: { planId }, intents });
}

export default function VersionsRoute() {
  return <VersionsPage view={useLoaderData<typeof loader>().view} />;
}
