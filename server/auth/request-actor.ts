import { redirect } from "@remix-run/node";
import type { Actor } from "#app/domain/access/actor.ts";
import { getRuntime } from "#server/runtime.ts";
import { type AccountActor, findContestants, findDevices, findSignedIn, type SignedIn } from "./actors.ts";

/** Whoever asks: the signed-in account, or the public. */
export async function actorOf(request: Request): Promise<Actor> {
  const signedIn = await findSignedIn(getRuntime(), request.headers.get("cookie"));
  return signedIn?.actor ?? { kind: "public" };
}

/** The signed-in account. @throws a redirect to the sign-in page, or to the password page while a new one is due. */
export async function requireAccount(request: Request): Promise<AccountActor> {
  const signedIn = await requireSignedIn(request);
  if (signedIn.mustChangePassword) throw redirect("/password");
  return signedIn.actor;
}

/** As requireAccount, but also before the forced change of password. */
export async function requireSignedIn(request: Request): Promise<SignedIn> {
  const signedIn = await findSignedIn(getRuntime(), request.headers.get("cookie"));
  if (signedIn === null) {
    const url = new URL(request.url);
    throw redirect(`/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
  }
  return signedIn;
}

/** The device paired to the seat, else the signed-in account, else the public. */
export async function seatActorOf(request: Request, seatId: string): Promise<Actor> {
  const devices = await findDevices(getRuntime(), request.headers.get("cookie"));
  return devices.get(seatId) ?? actorOf(request);
}

/** The contestant's own device, let in by a pass; else the signed-in account, else the public. */
export async function contestantActorOf(request: Request, contestantId: string): Promise<Actor> {
  const contestants = await findContestants(getRuntime(), request.headers.get("cookie"));
  return contestants.get(contestantId) ?? actorOf(request);
}
