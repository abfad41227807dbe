import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { noticePublicText } from "#app/text/notice-public.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { actorOf } from "#server/auth/request-actor.ts";
import { objectPublicly } from "#server/commands/notice/object-publicly.ts";
import { answer, readView, requestIdOf } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { noticeBoard } from "#server/views/notice/notice-board.ts";
import { PublicNoticePage } from "./public-notice-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

/** Open to everybody: residents come here by a QR code. */
export async function loader({ request, params: { noticeCode: publicCode } }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const view = await readView(noticeBoard, { request, actor, input: { publicCode } });
  const language = languageOf(request);
  const say = (t: (key: "title", facts: { title: string }) => string) => t("title", { title: view.title });
  return { title: pageTitle({ text: noticePublicText, language, say }), view };
}

/** Nobody is asked who they are: an objection may stay unnamed even where somebody is signed in. */
export async function action({ request, params: { noticeCode: publicCode }, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const input = {
    publicCode,
    candidateId: form.get("candidateId"),
    statement: form.get("statement"),
    contact: form.get("contact"),
  };
  const requestId = requestIdOf(form);
  return answer(await objectPublicly({ runtime: getRuntime(), requestId, address: context.address }, input));
}

export default function PublicNoticeRoute() {
  return <PublicNoticePage view={useLoaderData<typeof loader>().view} />;
}
