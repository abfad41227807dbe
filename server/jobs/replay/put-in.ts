import type { WrittenContest } from "#app/contracts/interchange.ts";
import type { Browser } from "./browser.ts";

/** Puts a contest file in as a contest that is ready to be run. Gives its id. @throws with what the server said. */
export async function putIn(
  organiser: Browser,
  given: { document: WrittenContest; unitId?: string },
): Promise<string> {
  const response = await organiser.request("/api/contests", {
    json: { ...given, take: "frame" },
    timeoutMs: 60_000,
  });
  const answer: unknown = await response.json().catch(() => null);
  const contestId = idIn(answer);
  if (contestId === null)
    throw new Error(`The file cannot be put in: ${response.status} ${JSON.stringify(answer)}`);
  return contestId;
}

function idIn(answer: unknown): string | null {
  if (typeof answer !== "object" || answer === null || !("value" in answer)) return null;
  const { value } = answer;
  return typeof value === "object" &&
    value !== null &&
    "contestId" in value &&
    typeof value.contestId === "string"
    ? value.contestId
    : null;
}

/** ready → live. */
export async function startContest(organiser: Browser, contestId: string): Promise<void> {
  const response = await organiser.post(`/contests/${contestId}`, { intent: "start" });
  if (response.status >= 400) throw new Error(`The contest cannot be started: HTTP ${response.status}`);
}
