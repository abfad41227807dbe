import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { readView } from "#server/http/act.ts";
import { sittings } from "#server/views/paper/sittings.ts";
import { addressOf } from "./paper-address.ts";
import { paperMeta } from "./paper-meta.ts";
import { SittingsPage } from "./sittings-page.tsx";

export const meta = paperMeta("sittings");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return readView(sittings, { request, actor, input: addressOf(request, params.contestId) });
}

export default function SittingsRoute() {
  return <SittingsPage view={useLoaderData<typeof loader>()} />;
}
