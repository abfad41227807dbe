import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loader } from "#app/features/absence/feed.route.tsx";
import { makeFeed } from "#server/commands/feed/make-feed.ts";
import { setRuntime } from "#server/runtime.ts";
import { IN_AUGUST, makeRotation } from "#tests/support/absence-builders.ts";
import { readCalendar } from "#tests/support/calendar-file.ts";
import { expectOk, freshRuntime, type TestRuntime } from "#tests/support/commands.ts";

let runtime: TestRuntime;
let code: string;
beforeAll(async () => {
  runtime = await freshRuntime({ start: IN_AUGUST });
  setRuntime(runtime);
  const made = await makeRotation(runtime);
  const actor = await made.own(made.holders("partyBuilding").a);
  ({ code } = expectOk(await makeFeed({ runtime, actor, requestId: randomUUID() })));
});
afterAll(() => runtime.close());

/** As a calendar program asks: without a cookie. */
const ask = (feedCode: string) => {
  const request = new Request(`http://localhost:3000/feeds/${feedCode}`);
  return loader({ request, params: { feedCode }, context: { nonce: "", address: "" } });
};

describe("the address of a calendar", () => {
  it.each(["", ".ics"])("answers with a calendar, ending in “%s”", async (ending) => {
    const response = await ask(`${code}${ending}`);
    expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const { events } = readCalendar(await response.text());
    expect(events.map(({ SUMMARY }) => SUMMARY).some((text) => text?.endsWith("（A角）"))).toBe(true);
  });

  it.each(["guessed", "guessed.ics", "x".repeat(500)])("is not found by guessing", async (guess) => {
    const response = await ask(guess);
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(await response.text()).toMatch(/\p{Script=Han}.*。$/u);
  });
});
