import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { organisationText } from "#app/text/organisation.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { createUnit } from "#server/commands/people/create-unit.ts";
import { moveUnit } from "#server/commands/people/move-unit.ts";
import { renameUnit } from "#server/commands/people/rename-unit.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { organisation } from "#server/views/organisation/organisation.ts";
import { OrganisationPage } from "./organisation-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return {
    title: pageTitle({ text: organisationText, language: languageOf(request), say: (t) => t("title") }),
    ...(await readView(organisation, { request, actor, input: {} })),
  };
}

const intents = { create: createUnit, rename: renameUnit, move: moveUnit };

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: {}, intents });
}

export default function OrganisationRoute() {
  const { units } = useLoaderData<typeof loader>();
  return <OrganisationPage units={units} />;
}
