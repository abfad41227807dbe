import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sheet } from "#db/schema/scoring.ts";
import { checkReliability } from "#server/jobs/selection-verify/check-reliability.ts";
import { measuredBy } from "#server/selection/contest-reliability.ts";
import { readSigned } from "#server/views/results/signed-versions.ts";
import { marksOf } from "#server/views/selection-evidence/contest-marks.ts";
import { freshRuntime, type TestRuntime } from "#tests/support/commands.ts";

import { makeReviewed, publish, signBoth } from "#tests/support/results-builders.ts";
import { exportOf } from "#tests/support/selection-export-builders.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());

it.each([
  { panels: 1, signal: 1 },
  { panels: 2, signal: 1 },
  // Nothing but noise: the reliability is nought.
  { panels: 1, signal: 0 },
])(
  "of a contest with trims, $panels panels (signal $signal) and somebody not marked by all is what the verifier computes from its marks",
  async ({ panels, signal }) => {
    const { db } = runtime.database;
    const made = await makeReviewed(runtime, {
      ...{ panels, judges: 7, contestants: 12 },
      markOf: ({ contestant, judge, criterion }) =>
        criterion.maximum -
        50 * (contestant * signal + ((contestant * 7 + judge * 3 + contestant * judge) % 5)),
    });
    const [first] = made.performances;
    const judge = made.judges.findLast(({ panelId }) => panelId === first?.panelId);
    await db
      .delete(sheet)
      .where(and(eq(sheet.performanceId, first?.id ?? ""), eq(sheet.seatId, judge?.id ?? "")));
    await signBoth(runtime, made);
    await publish(runtime, made);
    const contest = { id: made.id, publishedAt: runtime.now() };
    const signed = await readSigned(db, contest, "published");
    if (signed === null) throw new Error("the contest is published");
    const measured = measuredBy({ ...signed, contestId: made.id, title: "大练兵" });
    const marks = await marksOf(db, contest);
    expect(measured.reliability).not.toBeNull();
    const contests = [{ ...measured, heldOn: "2026-05-01", marks }];
    expect(checkReliability({ ...exportOf({ start: 1 }), contests }).differences).toEqual([]);
  },
);
