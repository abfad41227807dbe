import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ledgerText } from "#app/text/ledger.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { answerOpinion } from "#server/commands/ledger/answer-opinion.ts";
import { assignDeed } from "#server/commands/ledger/assign-deed.ts";
import { closeDeed } from "#server/commands/ledger/close-deed.ts";
import { reportDone } from "#server/commands/ledger/report-done.ts";
import { revealResident } from "#server/commands/ledger/reveal-resident.ts";
import { answer, readView, requestIdOf } from "#server/http/act.ts";
import { actByIntent } from "#server/http/act-by-intent.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { ledgerEntryView } from "#server/views/ledger/ledger-entry.ts";
import { EntryPage } from "./entry-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request, params: { opinionId } }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const view = await readView(ledgerEntryView, { request, actor, input: { opinionId } });
  const title = pageTitle({
    text: ledgerText,
    language: languageOf(request),
    say: (t) => t("entry.title", { unit: view.unitName }),
  });
  return { title, view };
}

const INTENTS = { assign: assignDeed, answer: answerOpinion, report: reportDone, close: closeDeed };

export async function action({ request, params: { opinionId } }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const form = await request.clone().formData();
  if (form.get("intent") !== "reveal")
    return actByIntent({ request, actor, address: { opinionId }, intents: INTENTS });
  const context = { runtime: getRuntime(), actor, requestId: requestIdOf(form) };
  return reveal(context, { opinionId, reason: form.get("reason") });
}

/** The command answers sealed values, for answers are stored; they are opened for this response alone. */
async function reveal(context: Parameters<typeof revealResident.execute>[0], input: object) {
  const revealed = await revealResident.execute(context, input);
  if (!revealed.ok) return answer(revealed);
  const open = (sealed: string | null) =>
    sealed === null ? null : context.runtime.personalData.open(Buffer.from(sealed, "base64"));
  const { sealedName, sealedPhone } = revealed.value;
  const value = { name: open(sealedName), phone: open(sealedPhone) };
  return data({ ok: true as const, value }, { headers: { "Cache-Control": "no-store" } });
}

export default function LedgerEntryRoute() {
  return <EntryPage view={useLoaderData<typeof loader>().view} />;
}
