import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mentorshipText } from "#app/text/mentorship.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { appointMentor } from "#server/commands/mentorship/appoint-mentor.ts";
import { changeMentor } from "#server/commands/mentorship/change-mentor.ts";
import { endMentor } from "#server/commands/mentorship/end-mentor.ts";
import { proposeAll } from "#server/commands/mentorship/propose-all.ts";
import { proposeMentorship } from "#server/commands/mentorship/propose-mentorship.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { mentorList } from "#server/views/mentorship/mentors.ts";
import { mentorsFilter } from "./mentors-filter.ts";
import { MentorsPage } from "./mentors-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const filter = mentorsFilter(request);
  return {
    filter,
    view: await readView(mentorList, { request, actor, input: filter }),
    title: pageTitle({ text: mentorshipText, language: languageOf(request), say: (t) => t("title") }),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const intents = {
    ...{ appoint: appointMentor, change: changeMentor, end: endMentor },
    ...{ propose: proposeMentorship, keep: proposeAll },
  };
  return actByIntent({ request, actor, address: {}, intents });
}

export default function MentorsRoute() {
  const { view, filter } = useLoaderData<typeof loader>();
  return <MentorsPage view={view} filter={filter} />;
}
