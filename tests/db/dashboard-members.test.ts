import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FIGURE_KEYS, type FigureKey, figureOf } from "#app/domain/daily/figures.ts";
import { holds, type Person } from "#app/domain/daily/person-condition.ts";
import {
  EDUCATIONS,
  POLITICAL_STATUSES,
  RESERVE_KINDS,
  SOCIAL_WORK_CERTIFICATES,
  SOURCE_GROUPS,
} from "#app/domain/people/enumerations.ts";
import { POST_KINDS } from "#app/domain/people/organisation.ts";
import { context, members } from "#db/queries/dashboard-members.ts";
import { seeded } from "#db/seed/random.ts";
import { freshRuntime, type TestRuntime } from "#tests/support/commands.ts";
import { makePerson } from "#tests/support/dashboard-builders.ts";
import { makeUnit, type Unit } from "#tests/support/organisation-builders.ts";

const DAY = "2026-05-16";
const PEOPLE = 120;
const random = seeded(4);
const one = <T>(values: readonly T[]): T => values[Math.floor(random.next() * values.length)]!;

let runtime: TestRuntime;
let unit: Unit;
const people = new Map<string, Person>();

async function makeSomebody(index: number): Promise<void> {
  const person = {
    posts: [one(POST_KINDS)],
    birthMonth: `${1955 + Math.floor(random.next() * 50)}-${one(["01", "05", "06", "12"])}`,
    fullTimeEducation: one(EDUCATIONS),
    partTimeEducation: one([...EDUCATIONS, null]),
    certificate: one([...SOCIAL_WORK_CERTIFICATES, null]),
    politicalStatus: one(POLITICAL_STATUSES),
    sourceGroup: one([...SOURCE_GROUPS, null]),
    reserveKind: one([...RESERVE_KINDS, null]),
  };
  const { posts, certificate, ...fields } = person;
  const id = await makePerson(runtime, {
    ...{ unit, on: "2026-01-01", name: `人员${index}`, post: posts[0]! },
    fields: { ...fields, socialWorkCertificate: certificate },
  });
  people.set(id, person);
}

beforeAll(async () => {
  runtime = await freshRuntime();
  unit = await makeUnit(runtime, { kind: "community", name: "东街社区" });
  for (let index = 0; index < PEOPLE; index += 1) await makeSomebody(index);
});
afterAll(() => runtime.close());

const ofPeople = FIGURE_KEYS.filter((key) => figureOf(key).counted.from === "people");

describe("the database counts people as the rule does", () => {
  it.each(ofPeople)("under %s", async (key: FigureKey) => {
    const { counted } = figureOf(key);
    if (counted.from !== "people") throw new Error("not a figure of people");
    const scope = { unitIds: [unit.id], from: DAY, to: DAY };
    const rows = await runtime.database.db.execute<{ id: string }>(
      sql`${context(scope)} ${members(counted, scope)}`,
    );
    const expected = [...people].filter(([, person]) => holds(counted.who, { person, day: DAY }));
    expect(rows.map(({ id }) => id).toSorted()).toEqual(expected.map(([id]) => id).toSorted());
  });
});
