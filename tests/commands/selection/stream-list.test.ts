import { and, asc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compositeOf } from "#app/domain/selection/composite.ts";
import { fillSeats } from "#app/domain/selection/seats.ts";
import type { PostList } from "#app/domain/selection/selection-rules.ts";
import { pointsValue } from "#app/domain/selection/value.ts";
import { openDatabase } from "#db/client.ts";
import { selectionCandidate as candidate } from "#db/schema/selection.ts";
import { streamList, streamTopList } from "#server/selection/stream-list.ts";
import { freshRuntime, type TestRuntime } from "#tests/support/commands.ts";
import { makeOrganisation, type Organisation } from "#tests/support/organisation-builders.ts";
import { listFor, type MadeRound, makeRound } from "#tests/support/selection-builders.ts";

let runtime: TestRuntime;
let organisation: Organisation;
beforeAll(async () => {
  runtime = await freshRuntime();
  organisation = await makeOrganisation(runtime);
});
afterAll(() => runtime.close());

/** People over the four communities in turn, with composites that leave many ties to the lot. */
async function roundOf(people: number): Promise<MadeRound> {
  const round = await makeRound(runtime, { unit: organisation.district, status: "eligible" });
  const places = organisation.communities.map(({ id }, at) => ({
    communityId: id,
    subdistrictId: organisation.subdistricts[at < 2 ? 0 : 1]!.id,
  }));
  await runtime.database.db.execute(sql`
    with person as (
      insert into cadre (id, unit_id, name, sex, birth_month, political_status, full_time_education)
      select gen_random_uuid(), ${organisation.district.id}, '人员' || i, 'female', '1990-05', 'partyMember', 'bachelor'
        from generate_series(1, ${people}::int) i returning id, unit_id, substr(name, 3)::int as i)
    insert into selection_candidate (id, round_id, cadre_id, unit_id, post, basis, nominated_at, eligible, facts, composite, rank_key)
    select gen_random_uuid(), ${round.id}, id, unit_id, 'secretary', '群众公认', now(), true,
           (${JSON.stringify(places)}::text::jsonb)->(i % 4), i * 7919 % 101, array[i * 7919 % 101, i * 104729 % 1000003]
      from person`);
  return round;
}

const rowsOf = (round: MadeRound) =>
  runtime.database.db
    .select()
    .from(candidate)
    .where(and(eq(candidate.roundId, round.id), eq(candidate.eligible, true)))
    .orderBy(sql`rank_key desc`, asc(candidate.id));

const stream = (round: MadeRound, list: PostList) =>
  runtime.database.db.transaction((tx) => streamList(tx, { roundId: round.id, list }));

/** What the rules say, in memory. */
function expectedOf(rows: Awaited<ReturnType<typeof rowsOf>>, list: PostList) {
  const ordered = rows.map(({ id, facts }) => ({
    id,
    subdistrictId: facts?.subdistrictId ?? null,
    communityId: facts?.communityId ?? null,
  }));
  const { selected, blocked } = fillSeats({ ordered, caps: list });
  const seated = new Set(selected);
  return {
    seats: rows.map(({ id }, at) => ({
      id,
      place: at + 1,
      advised: seated.has(id),
      blocked: blocked.get(id) ?? null,
    })),
    selected: selected.length,
    total: rows.reduce((sum, { id, composite }) => sum + (seated.has(id) ? composite! : 0), 0),
  };
}

const lists: { why: string; people: number; list: PostList }[] = [
  { why: "without caps", people: 40, list: listFor("secretary", { total: 7 }) },
  { why: "with more seats than people", people: 12, list: listFor("secretary", { total: 100 }) },
  {
    why: "with nested caps of subdistricts and communities",
    people: 60,
    list: listFor("secretary", { total: 9, perSubdistrict: 5, perCommunity: 3 }),
  },
  {
    why: "of which nobody can fill the last seat",
    people: 60,
    list: listFor("secretary", { total: 20, perCommunity: 2 }),
  },
  {
    why: "longer than what is read at a time",
    people: 12_345,
    list: listFor("secretary", { total: 6_000, perSubdistrict: 3_100, perCommunity: 1_700 }),
  },
];

describe("a list given its seats by a cursor", () => {
  it.each(lists)("is the list of the rules: $why", async ({ people, list }) => {
    const round = await roundOf(people);
    const answer = await stream(round, list);
    const rows = await rowsOf(round);
    const { seats, ...sums } = expectedOf(rows, list);
    expect(answer).toEqual(sums);
    expect(rows.map(({ id, place, advised, blocked }) => ({ id, place, advised, blocked }))).toEqual(seats);
  });

  it("is written anew when it is drawn again, and forgets who is off it", async () => {
    const round = await roundOf(10);
    const list = listFor("secretary", { total: 3 });
    await stream(round, list);
    const [first] = await rowsOf(round);
    await runtime.database.db
      .update(candidate)
      .set({ withdrawnAt: new Date() })
      .where(eq(candidate.id, first!.id));
    await stream(round, list);
    const rows = await rowsOf(round);
    const gone = rows.find(({ id }) => id === first!.id);
    expect([gone?.place, gone?.advised, gone?.blocked]).toEqual([null, null, null]);
    const left = rows.filter(({ withdrawnAt }) => withdrawnAt === null);
    const { seats } = expectedOf(left, list);
    expect(left.map(({ id, place, advised, blocked }) => ({ id, place, advised, blocked }))).toEqual(seats);
  });

  it("leaves other rounds and people who are not eligible alone", async () => {
    const [round, other] = [await roundOf(6), await roundOf(6)];
    const [unfit] = await rowsOf(round);
    await runtime.database.db.update(candidate).set({ eligible: false }).where(eq(candidate.id, unfit!.id));
    await stream(round, listFor("secretary", { total: 2 }));
    const untouched = await rowsOf(other);
    expect(untouched.every(({ place }) => place === null)).toBe(true);
    const [row] = await runtime.database.db.select().from(candidate).where(eq(candidate.id, unfit!.id));
    expect(row?.place).toBeNull();
  });

  it("writes nothing when the transaction fails", async () => {
    const round = await roundOf(6);
    const database = openDatabase({ url: runtime.databaseUrl, max: 1 });
    const failing = database.db.transaction(async (tx) => {
      await streamList(tx, { roundId: round.id, list: listFor("secretary", { total: 2 }) });
      throw new Error("something else went wrong");
    });
    await expect(failing).rejects.toThrow("something else went wrong");
    await database.close();
    expect((await rowsOf(round)).every(({ place }) => place === null)).toBe(true);
  });
});

describe("the top of a list with composites computed in the database", () => {
  const criteria = [
    {
      key: "a",
      weight: 6_000,
      anchors: [0, 7_000, 10_000].map((points, at) => ({ points, value: at * 5_000 })),
    },
    {
      key: "b",
      weight: 4_000,
      anchors: [2_000, 9_000].map((points, at) => ({ points, value: at * 10_000 })),
    },
  ];

  it("is the top of the list whose composites were stored before", async () => {
    const [round, stored] = [await roundOf(300), await roundOf(300)];
    const list = listFor("secretary", { total: 40, perSubdistrict: 22, perCommunity: 12 });
    const { db } = runtime.database;
    for (const { id } of [round, stored]) {
      await db.execute(sql`
        update selection_candidate set scores = jsonb_build_array(
               jsonb_build_object('criterion', 'a', 'used', rank_key[2] % 10007),
               jsonb_build_object('criterion', 'b', 'used', rank_key[2] * 31 % 9973)) where round_id = ${id}`);
    }
    for (const row of await rowsOf(stored)) {
      const parts = criteria.map(({ weight, anchors }, at) => ({
        weight,
        value: pointsValue({ anchors, points: row.scores![at]!.used }),
      }));
      const composite = compositeOf(parts);
      const rankKey = [composite, ...row.rankKey!.slice(1)];
      await db.update(candidate).set({ composite, rankKey }).where(eq(candidate.id, row.id));
    }
    const answer = await db.transaction((tx) => streamTopList(tx, { roundId: round.id, list, criteria }));
    expect(answer).toEqual(await stream(stored, list));
    const seated = async (of: MadeRound) =>
      (await rowsOf(of))
        .filter(({ advised }) => advised === true)
        .map(({ place, composite, rankKey, facts }) => ({ place, composite, rankKey, facts }));
    expect(await seated(round)).toEqual(await seated(stored));
    const below = (await rowsOf(round)).filter(({ place }) => place === null);
    expect(below.length).toBeGreaterThan(0);
  });
});
