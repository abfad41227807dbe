import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AccountFilter } from "#app/contracts/accounts.ts";
import { accountsText } from "#app/text/accounts.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { createAccount } from "#server/commands/account/create-account.ts";
import { showingPassword } from "#server/commands/accounts/showing-password.ts";
import { readView } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { accountList } from "#server/views/accounts/account-list.ts";
import { accountCandidates } from "#server/views/accounts/candidates.ts";
import { AccountListPage } from "./account-list-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

/** `find`: the drawer looks for a cadre of that name to make an account for. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const query = new URL(request.url).searchParams;
  const filter = AccountFilter.parse(Object.fromEntries(query));
  const find = query.get("find")?.trim().slice(0, 40) ?? "";
  return {
    title: pageTitle({ text: accountsText, language: languageOf(request), say: (t) => t("title") }),
    filter,
    list: await readView(accountList, { request, actor, input: filter }),
    candidates:
      find === "" ? null : await readView(accountCandidates, { request, actor, input: { search: find } }),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  return actByIntent({ request, actor, address: {}, intents: { create: showingPassword(createAccount) } });
}

export default function AccountListRoute() {
  const { filter, list } = useLoaderData<typeof loader>();
  const { accounts, total, size, units } = list;
  return <AccountListPage accounts={accounts} total={total} size={size} units={units} filter={filter} />;
}
