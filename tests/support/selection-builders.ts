import { randomUUID } from "node:crypto";
import type { RoundState } from "#app/domain/selection/round-life.ts";
import type { PostList, SelectionRules } from "#app/domain/selection/selection-rules.ts";
import { selectionCandidate, selectionRound } from "#db/schema/selection.ts";
import type { Runtime } from "#server/runtime.ts";
import type { MadeCadre, Unit } from "#tests/support/organisation-builders.ts";

export const listFor = (post: PostList["post"], more: Partial<PostList> = {}): PostList => ({
  ...{ post, total: 2, perSubdistrict: null, perCommunity: null, unitCaps: [], floors: [] },
  ...more,
});

/** One list of two secretaries, by daily work and votes in equal parts; nobody is kept out. */
export const rulesWith = (more: Partial<SelectionRules> = {}): SelectionRules => ({
  format: "yanzhen.selection-rules",
  version: 1,
  pool: "leadingPost",
  level: "subdistrict",
  selfNomination: false,
  asOf: "2026-11-01",
  lists: [listFor("secretary")],
  gates: [],
  criteria: [
    {
      ...{ key: "daily", name: "日常表现", weight: 5_000, missing: { treat: "default", points: 0 } },
      source: { kind: "daily", fromMonth: "2026-01", toMonth: "2026-10" },
      anchors: [
        { points: 0, value: 0 },
        { points: 10_000, value: 10_000 },
      ],
      standardError: 200,
    },
    {
      ...{ key: "votes", name: "民主测评", weight: 5_000, missing: { treat: "out" } },
      source: {
        kind: "democratic",
        points: { excellent: 10_000, competent: 8_000, basicallyCompetent: 6_000, incompetent: 0 },
      },
      anchors: [
        { points: 6_000, value: 0 },
        { points: 10_000, value: 10_000 },
      ],
      standardError: 100,
    },
  ],
  tieKeys: [{ kind: "criterion", key: "daily" }, { kind: "tenure" }],
  firmness: { draws: 1_000, region: { kind: "within", margin: 500 } },
  noticeWorkingDays: 5,
  ...more,
});

export type MadeRound = { id: string; unit: Unit; publicCode: string; rules: SelectionRules };

/** A round in any state, written straight into the database; from "announced" on it has hash and seed. */
export async function makeRound(
  runtime: Runtime,
  given: {
    unit: Unit;
    status: RoundState;
    rules?: SelectionRules;
    more?: Partial<typeof selectionRound.$inferInsert>;
  },
): Promise<MadeRound> {
  const [id, publicCode] = [randomUUID(), randomUUID().slice(0, 8)];
  const { unit, status, rules = rulesWith(), more } = given;
  const announced =
    status === "prepared"
      ? {}
      : {
          rulesHash: "0".repeat(64),
          seed: "1".repeat(64),
          announcedAt: new Date("2026-11-02T01:00:00Z"),
          nominationsUntil: "2026-11-10",
        };
  const row = { id, unitId: unit.id, title: "2026 年度储备人选选拔", status, rules, publicCode };
  await runtime.database.db.insert(selectionRound).values({ ...row, ...announced, ...more });
  return { id, unit, publicCode, rules };
}

/** Somebody on a list of the round; `more` sets what became of it (facts, scores, composite, advised …). */
export async function makeCandidate(
  runtime: Runtime,
  given: {
    round: MadeRound;
    cadre: MadeCadre;
    more?: Partial<typeof selectionCandidate.$inferInsert>;
  },
): Promise<string> {
  const id = randomUUID();
  await runtime.database.db.insert(selectionCandidate).values({
    ...{ id, roundId: given.round.id, cadreId: given.cadre.id, unitId: given.cadre.unit.id },
    post: given.round.rules.lists[0]?.post ?? "secretary",
    basis: "群众公认，能办实事",
    nominatedAt: new Date("2026-11-03T01:00:00Z"),
    ...given.more,
  });
  return id;
}
