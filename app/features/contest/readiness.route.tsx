import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { readiness } from "#server/views/contest/readiness.ts";
import { contestMeta } from "./contest-meta.ts";
import { ReadinessPage } from "./readiness-page.tsx";

export const meta = contestMeta("readiness");

export async function loader({ request, params: { contestId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return readView(readiness, { request, actor, input: { contestId } });
}

export default function ReadinessRoute() {
  return <ReadinessPage {...useLoaderData<typeof loader>()} />;
}
