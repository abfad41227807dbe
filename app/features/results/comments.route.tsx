import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAccount } from "#server/auth/request-actor.ts";
import { moderateComments } from "#server/commands/results/moderate-comments.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { commentsView } from "#server/views/results/comments.ts";
import { CommentsPage } from "./comments-page.tsx";
import { resultsMeta } from "./results-meta.ts";

export const meta = resultsMeta("comments");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return { view: await readView(commentsView, { request, actor, input: { contestId: params.contestId } }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const address = { contestId: params.contestId };
  return actByIntent({ request, actor, address, intents: { moderate: moderateComments } });
}

export default function CommentsRoute() {
  return <CommentsPage view={useLoaderData<typeof loader>().view} />;
}
