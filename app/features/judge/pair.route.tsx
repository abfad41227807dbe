import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
  redirectDocument,
} from "@remix-run/node";
import { uuidv7 } from "uuidv7";
import { devicesText } from "#app/text/devices.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { seatCookieName, setCookie } from "#server/auth/cookies.ts";
import { seatActorOf } from "#server/auth/request-actor.ts";
import { DEVICE_SECONDS, type PairedDevice, redeemPairing } from "#server/commands/device/redeem-pairing.ts";
import { revokeDevice } from "#server/commands/device/revoke-device.ts";
import { answer } from "#server/http/act.ts";
import { languageOf } from "#server/http/language.ts";
import { getRuntime } from "#server/runtime.ts";
import { findInvitedSeat } from "#server/views/device/find-invitation.ts";
import { PairPage } from "./pair-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

/** Open to everybody: what it leads to is guarded by the invitation's secret. */
export const loader = ({ request }: LoaderFunctionArgs) => ({
  title: pageTitle({ text: devicesText, language: languageOf(request), say: (t) => t("tablet.title") }),
});

/** The secret comes in the body; in the QR code's link it stands in the fragment, which no server sees or logs. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const runtime = getRuntime();
  const secret = secretOf(form);
  switch (form.get("intent")) {
    case "look":
      return answer(await findInvitedSeat({ runtime, address: context.address }, secret));
    case "redeem": {
      const asking = { runtime, actor: { kind: "public" as const }, address: context.address };
      const result = await redeemPairing(asking, { secret, userAgent: request.headers.get("user-agent") });
      return result.ok ? enter(result.value) : answer(result);
    }
    case "release":
      return release(request, String(form.get("seatId") ?? ""));
    default:
      return data(null, { status: 400 });
  }
}

const secretOf = (form: FormData): { token: string } | { code: string } => {
  const token = form.get("token");
  return typeof token === "string" && token !== ""
    ? { token: token.slice(0, 100) }
    : { code: String(form.get("code") ?? "").slice(0, 100) };
};

const PAGES = { judge: "", headJudge: "/head", timekeeper: "/clock", tabulator: "" } as const;

/** A new document: the live connection opens with the new cookie. */
function enter({ seatId, role, sessionId }: PairedDevice): Response {
  const runtime = getRuntime();
  const name = seatCookieName(runtime, seatId);
  const cookie = setCookie(runtime, { name, value: sessionId, maxAgeSeconds: DEVICE_SECONDS });
  return redirectDocument(`/seats/${seatId}${PAGES[role]}`, { headers: { "Set-Cookie": cookie } });
}

/** The tablet gives up its seat; the page it comes to clears what is kept on the device. */
async function release(request: Request, seatId: string): Promise<Response> {
  const runtime = getRuntime();
  const actor = await seatActorOf(request, seatId);
  if (actor.kind !== "device") return redirect("/pair");
  await revokeDevice({ runtime, actor, requestId: uuidv7() }, { seatId });
  const cookie = setCookie(runtime, { name: seatCookieName(runtime, seatId), value: "", maxAgeSeconds: 0 });
  return redirect(`/pair#released=${seatId}`, { headers: { "Set-Cookie": cookie } });
}

export default function PairRoute() {
  return <PairPage />;
}
