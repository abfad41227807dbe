import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/text/page-title.ts";
import { ratingText } from "#app/text/rating.ts";
import { hashToken } from "#server/auth/cookies.ts";
import { castBallot } from "#server/commands/appraisal/cast-ballot.ts";
import { answer, requestIdOf } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { ratingPage } from "#server/views/appraisal/rating-page.ts";
import { RatingScreen } from "./rating-screen.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title ?? "" },
  { name: "robots", content: "noindex" },
];
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** Open to everybody and asks nobody who they are, signed in or not: the link is the right. Nothing of it is kept. */
export async function loader({ request, params: { token = "" } }: LoaderFunctionArgs) {
  const tokenHash = Buffer.from(hashToken(token)).toString("hex");
  const actor = { kind: "public" as const };
  const found = await ratingPage.read({ runtime: getRuntime(), actor }, { tokenHash });
  return data(
    {
      title: pageTitle({ text: ratingText, language: languageOf(request), say: (t) => t("title") }),
      page: found.ok ? found.value : null,
    },
    { status: found.ok ? 200 : 404, headers: { "Cache-Control": "no-store" } },
  );
}

export async function action({ request, params: { token = "" }, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const ratings = parsed(String(form.get("ratings") ?? ""));
  const sender = { runtime: getRuntime(), address: context.address, requestId: requestIdOf(form) };
  return answer(await castBallot(sender, { token, ratings }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export default function RatingRoute() {
  const { page } = useLoaderData<typeof loader>();
  return <RatingScreen page={page} />;
}
