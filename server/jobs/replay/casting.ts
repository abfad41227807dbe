import { Browser } from "./browser.ts";
import type { Cast, Officer } from "./conductor.ts";
import { LiveClient } from "./live-client.ts";
import { Seat, type SeatOptions } from "./seat.ts";

/** Pages that stay open all the time: a spectator's without an account, and one for the screen of each panel. */
export type Pages = { spectator: LiveClient; screens: { panelId: string; client: LiveClient }[] };

type CastOptions = {
  organiser: Browser;
  contestId: string;
  /** How a judge's tablet is equipped; a tablet that keeps nothing unless told otherwise. */
  equip?: (seatId: string) => Pick<SeatOptions, "openStore" | "through">;
};

/** Pairs every seat of a contest as a tablet would be paired, and opens every page. */
export async function openCast(options: CastOptions): Promise<{ cast: Cast; pages: Pages; close(): void }> {
  const { organiser, contestId, equip = () => ({}) } = options;
  const { url } = organiser;
  const desk = new LiveClient({ url, cookie: organiser.cookie });
  const { seats, contest } = await desk.watch({ view: "desk", id: contestId });
  const invitations = await invite(organiser, { contestId, seatIds: Object.keys(seats) });
  const officer = async (role: "headJudge" | "timekeeper"): Promise<Officer> => {
    const browser = new Browser(url);
    const own = Object.values(seats).filter((seat) => seat.role === role);
    for (const { id } of own) await redeem(browser, invitations.get(id));
    return { browser, seatOf: new Map(own.map(({ id, panelId }) => [panelId, id])) };
  };
  const judges = new Map<string, Seat>();
  for (const { id, role, scoring } of Object.values(seats)) {
    if (role === "timekeeper" || scoring === "none") continue;
    const browser = new Browser(url);
    await redeem(browser, invitations.get(id));
    judges.set(id, new Seat({ browser, seatId: id, ...equip(id) }));
  }
  await Promise.all([...judges.values()].map((seat) => seat.start()));
  const pages = await openPages({ organiser, contestId, panelIds: contest.panels.map(({ id }) => id) });
  const cast: Cast = {
    contestId,
    organiser,
    head: await officer("headJudge"),
    timekeeper: await officer("timekeeper"),
    desk,
    judges,
  };
  return {
    cast,
    pages,
    close() {
      for (const seat of judges.values()) seat.stop();
      for (const client of [desk, pages.spectator, ...pages.screens.map((screen) => screen.client)])
        client.close();
    },
  };
}

async function invite(
  organiser: Browser,
  asked: { contestId: string; seatIds: string[] },
): Promise<Map<string, string>> {
  const response = await organiser.request("/api/invitations", { json: asked });
  const answer: unknown = await response.json().catch(() => null);
  const invitations = listIn(answer);
  if (invitations === null)
    throw new Error(`The seats cannot be paired: ${response.status} ${JSON.stringify(answer)}`);
  return new Map(invitations.flatMap((each) => (isInvitation(each) ? [[each.seatId, each.token]] : [])));
}

const listIn = (answer: unknown): unknown[] | null =>
  typeof answer === "object" && answer !== null && "value" in answer && Array.isArray(answer.value)
    ? answer.value
    : null;

const isInvitation = (value: unknown): value is { seatId: string; token: string } =>
  typeof value === "object" &&
  value !== null &&
  "seatId" in value &&
  typeof value.seatId === "string" &&
  "token" in value &&
  typeof value.token === "string";

/** The browser takes the seat of an invitation and keeps its cookie. */
async function redeem(browser: Browser, token: string | undefined): Promise<void> {
  const response = await browser.post("/pair", { intent: "redeem", token: token ?? "" });
  const seated = response.headers.getSetCookie().length > 0;
  if (!seated) throw new Error(`A tablet cannot be paired: HTTP ${response.status}`);
}

async function openPages(given: {
  organiser: Browser;
  contestId: string;
  panelIds: string[];
}): Promise<Pages> {
  const { url, cookie } = given.organiser;
  const spectator = new LiveClient({ url, cookie: "" });
  await spectator.watch({ view: "public", id: given.contestId });
  const screens = await Promise.all(
    given.panelIds.map(async (panelId) => {
      const client = new LiveClient({ url, cookie });
      await client.watch({ view: "screen", id: panelId });
      return { panelId, client };
    }),
  );
  return { spectator, screens };
}
