import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { devicesText } from "#app/text/devices.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { requireAccount } from "#server/auth/request-actor.ts";
import { issuePairings } from "#server/commands/device/issue-pairings.ts";
import { revokeDevice } from "#server/commands/device/revoke-device.ts";
import { confirmPaperSheet } from "#server/commands/score/confirm-paper-sheet.ts";
import { enterPaperSheet } from "#server/commands/score/enter-paper-sheet.ts";
import { act, answer, readView, requestIdOf } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { devicesView } from "#server/views/device/devices.ts";
import { paperSheetsView } from "#server/views/device/paper-sheets.ts";
import { DevicesPage } from "./devices-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

/** `?tab=paper` is the entry of paper sheets. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAccount(request);
  const input = { contestId: params.contestId ?? "" };
  const devices = await readView(devicesView, { request, actor, input });
  const asked = new URL(request.url).searchParams.get("tab") === "paper" || !devices.may.pair;
  const paper =
    asked && devices.may.enterPaper ? await readView(paperSheetsView, { request, actor, input }) : null;
  const title = pageTitle({
    text: devicesText,
    language: languageOf(request),
    say: (t) => `${t(paper === null ? "page.devices" : "page.paper")} · ${devices.title}`,
  });
  return { ...input, title, devices, paper, address: getRuntime().origins[0] ?? new URL(request.url).origin };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireAccount(request);
  const form = await request.formData();
  const runtime = getRuntime();
  const requestId = requestIdOf(form);
  const text = (name: string): string => String(form.get(name) ?? "");
  switch (form.get("intent")) {
    case "issue": {
      const seatIds = form.getAll("seatId").map(String);
      return answer(await issuePairings({ runtime, actor }, { contestId: params.contestId ?? "", seatIds }));
    }
    case "revoke":
      return answer(await revokeDevice({ runtime, actor, requestId }, { seatId: text("seatId") }));
    case "enter-paper":
      return act(enterPaperSheet, { actor, input: paperSheet(text("sheet")), requestId });
    case "confirm-paper":
      return act(confirmPaperSheet, { actor, input: paperSheet(text("sheet")), requestId });
    default:
      return answer({ ok: false, refusal: { kind: "invalid", fields: { intent: "field.invalid" } } });
  }
}

/** As JSON; the command's own schema says what is wrong with it. */
function paperSheet(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export default function DevicesRoute() {
  const page = useLoaderData<typeof loader>();
  return <DevicesPage {...page} />;
}
