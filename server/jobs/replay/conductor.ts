import type { DeskView } from "#app/contracts/live.ts";
import type { Browser } from "./browser.ts";
import type { LiveClient } from "./live-client.ts";
import type { Pace } from "./pace.ts";
import type { Scene, Script } from "./script.ts";
import type { Seat } from "./seat.ts";
import { type Press, PressRefused, press } from "./stage-button.ts";

export type Cast = {
  contestId: string;
  /** Signed in as the organiser: calls and reveals. */
  organiser: Browser;
  head: Officer;
  timekeeper: Officer;
  desk: LiveClient;
  judges: ReadonlyMap<string, Seat>;
};

/** The browser that holds the seats of a role, and the seat of each panel. */
export type Officer = { browser: Browser; seatOf: ReadonlyMap<string, string> };

const READING_REASON = "replay: reading as recorded";
const SHEETS_WITHIN_MS = 90_000;

/** Runs the contest: panels side by side, each its running order. */
export async function conduct(input: {
  script: Script;
  cast: Cast;
  pace: Pace;
  /** Told after each performance. */
  onScene?: (scene: Scene) => void;
}): Promise<void> {
  const { script, cast, pace } = input;
  await Promise.all(
    script.map(async ({ panelId, scenes }) => {
      for (const scene of scenes) {
        await play({ scene, cast, pace });
        input.onScene?.(scene);
      }
      await asOrganiser(cast, { intent: "setScreen", input: { panelId, mode: "ranking", coveredPlaces: 0 } });
    }),
  );
}

type Playing = { scene: Scene; cast: Cast; pace: Pace };

async function play({ scene, cast, pace }: Playing): Promise<void> {
  const { performanceId, panelId } = scene;
  if (statusOf(cast, performanceId) !== "waiting") return;
  if (scene.end === "absent") {
    await asOrganiser(cast, { intent: "markAbsent", input: { performanceId, reason: scene.reason } });
    return;
  }
  await asOrganiser(cast, { intent: "call", input: { panelId, performanceId } });
  await pace.wait("called");
  if (scene.end === "disqualified") {
    await asOrganiser(cast, { intent: "disqualify", input: { performanceId, reason: scene.reason } });
    return;
  }
  const marking = Promise.all(scene.sheets.map((sheet) => mark({ scene, cast, pace }, sheet)));
  await perform({ scene, cast, pace });
  await marking;
  for (const { seatId, reason } of scene.abstained)
    cast.judges.get(seatId)?.abstain({ performanceId, reason });
  await sheetsAreIn({ scene, cast, pace });
  for (const { points, reason } of scene.breaches) {
    await as(cast.head, panelId, { intent: "addBreach", input: { performanceId, points, reason } });
  }
  await lockAndReveal({ scene, cast, pace });
}

const statusOf = ({ desk, contestId }: Cast, performanceId: string): string | undefined =>
  desk.view({ view: "desk", id: contestId }).performances[performanceId]?.status;

async function mark({ scene, cast, pace }: Playing, sheet: Scene["sheets"][number]): Promise<void> {
  const seat = cast.judges.get(sheet.seatId);
  if (seat === undefined) throw new Error(`no tablet at the seat of a sheet for ${scene.who}`);
  await pace.waitWithin("marking");
  if (pace.steps) {
    seat.type(sheet);
    await pace.waitWithin("marking");
  }
  // One who was offline may have marked ahead.
  if (!seat.hasDecided(sheet.performanceId)) seat.submit(sheet);
}

/** The clock runs for as long as the pace says; what counts is the reading that was recorded. */
async function perform({ scene, cast, pace }: Playing): Promise<void> {
  const { performanceId, panelId, elapsedMs } = scene;
  if (!scene.timed) {
    await pace.wait("onStage");
    await asOrganiser(cast, { intent: "close", input: { panelId } });
  } else {
    await as(cast.timekeeper, panelId, { intent: "start", input: { performanceId } });
    await pace.wait("onStage");
    await as(cast.timekeeper, panelId, { intent: "stop", input: { performanceId } });
  }
  if (elapsedMs !== null) {
    const readingMs = elapsedMs;
    await as(cast.timekeeper, panelId, {
      intent: "correctClock",
      input: { performanceId, readingMs, reason: READING_REASON },
    });
  }
}

async function sheetsAreIn({ scene, cast }: Playing): Promise<void> {
  const answered = (desk: DeskView): boolean => {
    const sheets = desk.performances[scene.performanceId]?.sheets ?? {};
    const has = (seatId: string, status: string) => sheets[seatId]?.status === status;
    return (
      scene.sheets.every(({ seatId }) => has(seatId, "received") || has(seatId, "locked")) &&
      scene.abstained.every(({ seatId }) => has(seatId, "abstained"))
    );
  };
  await cast.desk.until({
    what: `the sheets of ${scene.who}`,
    holds: () => answered(cast.desk.view({ view: "desk", id: cast.contestId })),
    withinMs: SHEETS_WITHIN_MS,
  });
}

async function lockAndReveal({ scene, cast, pace }: Playing): Promise<void> {
  const { performanceId, panelId } = scene;
  const without = scene.absentSeats.length === 0 ? {} : { without: scene.reason };
  await as(cast.head, panelId, { intent: "lock", input: { performanceId, ...without } });
  await pace.wait("locked");
  if (!pace.steps) {
    await asOrganiser(cast, { intent: "reveal", input: { performanceId } });
    return;
  }
  for (const _ of ["values", "dropped", "final"]) {
    await asOrganiser(cast, { intent: "stepReveal", input: { panelId, direction: "forward" } });
    await pace.wait("revealStep");
  }
  await asOrganiser(cast, { intent: "setScreen", input: { panelId, mode: "result" } });
  await pace.wait("shown");
}

const asOrganiser = (cast: Cast, button: Press): Promise<void> => press({ browser: cast.organiser }, button);

function as({ browser, seatOf }: Officer, panelId: string, button: Press): Promise<void> {
  const seatId = seatOf.get(panelId);
  if (seatId === undefined) throw new PressRefused(button.intent, "nobody sits there to press it");
  return press({ browser, seatId }, button);
}
