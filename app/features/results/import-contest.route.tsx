import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type Refusal, refused } from "#app/domain/shared/refusal.ts";
import type { Language } from "#app/text/define-text.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { sentenceOfRule } from "#app/text/refusal-sentence.ts";
import { resultsText } from "#app/text/results.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { importContest } from "#server/commands/results/import-contest.ts";
import { readView, requestIdOf, statusOf } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { sentence } from "#server/jobs/contest-file/sentences.ts";
import { getRuntime } from "#server/runtime.ts";
import { type ImportCheck, importCheckView } from "#server/views/results/import-check.ts";
import { importUnitsView } from "#server/views/results/import-units.ts";
import { type ImportOutcome, ImportPage } from "./import-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

const MEGABYTE = 1024 * 1024;
const LARGEST = 8 * MEGABYTE;
/** Fields and boundaries of the form besides the file. */
const FORM_BYTES = 64 * 1024;
const SHOWN = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  return {
    title: pageTitle({ text: resultsText, language: languageOf(request), say: (t) => t("import.title") }),
    units: await readView(importUnitsView, { request, actor, input: {} }),
    maxBytes: LARGEST,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const language = languageOf(request);
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST + FORM_BYTES) {
    return said(refused("results.import-too-big", { megabytes: LARGEST / MEGABYTE }).refusal);
  }
  const form = await request.formData();
  const document = await jsonOf(form.get("file"));
  if (document === undefined) return said(refused("results.import-not-json").refusal);
  const input = { unitId: form.get("unitId"), take: form.get("take"), document };
  const checked = await importCheckView.read({ runtime: getRuntime(), actor }, input);
  if (!checked.ok) return said(checked.refusal);
  if (!checked.value.ok || form.get("intent") === "check") {
    return data({ outcome: shown(checked.value, language) }, { status: checked.value.ok ? 200 : 422 });
  }
  const context = { runtime: getRuntime(), actor, requestId: requestIdOf(form) };
  const imported = await importContest.execute(context, input);
  if (!imported.ok) return said(imported.refusal);
  throw redirect(`/contests/${imported.value.contestId}/results`);
}

const said = (refusal: Refusal) =>
  data({ outcome: { kind: "refused" as const, refusal } }, { status: statusOf(refusal) });

/** undefined: no JSON in UTF-8. */
async function jsonOf(file: FormDataEntryValue | null): Promise<unknown> {
  if (!(file instanceof File) || file.size > LARGEST) return undefined;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()));
  } catch {
    return undefined;
  }
}

function shown(checked: ImportCheck, language: Language): ImportOutcome {
  if (checked.ok) return { ...checked, kind: "good" };
  const sentences = checked.problems.slice(0, SHOWN).map((problem) => {
    const own = problem.rule.startsWith("results.")
      ? sentenceOfRule(problem.rule, problem.facts, language)
      : null;
    return own === null ? sentence({ problem, language }) : `${problem.path}: ${own}`;
  });
  return { kind: "bad", count: checked.problems.length, sentences };
}

export default function ImportContestRoute() {
  const { units, maxBytes } = useLoaderData<typeof loader>();
  return (
    <ImportPage units={units} maxBytes={maxBytes} outcome={useActionData<typeof action>()?.outcome ?? null} />
  );
}
