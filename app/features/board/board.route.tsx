import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { boardText } from "#app/text/board.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { actorOf } from "#server/auth/request-actor.ts";
import { objectPublicly } from "#server/commands/record/object-publicly.ts";
import { answer, readView, requestIdOf } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { board } from "#server/views/record/board.ts";
import { BoardPage } from "./board-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

/** Open to everybody: residents come here by a QR code. */
export async function loader({ request, params: { unitId } }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const page = new URL(request.url).searchParams.get("page") ?? undefined;
  const view = await readView(board, { request, actor, input: { unitId, page } });
  const language = languageOf(request);
  const title = pageTitle({ text: boardText, language, say: (t) => t("title", { unit: view.unitName }) });
  return { title, view };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const form = await request.formData();
  const input = { recordId: form.get("recordId"), statement: form.get("statement") };
  const requestId = requestIdOf(form);
  return answer(
    await objectPublicly({ runtime: getRuntime(), actor, requestId, address: context.address }, input),
  );
}

export default function BoardRoute() {
  return <BoardPage view={useLoaderData<typeof loader>().view} />;
}
