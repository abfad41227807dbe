import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mayReadRecord, mayVerifyRecord } from "#app/domain/access/daily.ts";
import { listManagers } from "#db/queries/org.ts";
import { approveExam } from "#server/commands/development/approve-exam.ts";
import { saveStudyTour } from "#server/commands/development/save-study-tour.ts";
import { setLadderStep } from "#server/commands/development/set-ladder-step.ts";
import { revealPersonalData } from "#server/commands/people/reveal-personal-data.ts";
import { saveCadre } from "#server/commands/people/save-cadre.ts";
import { transferCadre } from "#server/commands/people/transfer-cadre.ts";
import { exams } from "#server/views/development/exams.ts";
import { personDevelopment } from "#server/views/development/person.ts";
import { studyTours } from "#server/views/development/study-tours.ts";
import { cadreRecord } from "#server/views/people/cadre.ts";
import { roster } from "#server/views/people/roster.ts";
import { whoHeld } from "#server/views/people/who-held.ts";
import { type AccountActor, execute, expectOk, read } from "#tests/support/commands.ts";
import { type Managed, makeExam, makeManaged } from "#tests/support/development-builders.ts";
import { makeAccount } from "#tests/support/organisation-builders.ts";
import { cadreForm } from "#tests/support/people-builders.ts";

/**
 * One person of a community that has a manager of its own, seen by everybody who might look: "changes" is more than
 * "sees", and "nothing" is told apart from "not there" by nobody.
 */
type Right = "changes" | "sees" | "nothing";
type Who =
  | "district"
  | "subdistrict"
  | "community"
  | "otherCommunity"
  | "otherSubdistrict"
  | "own"
  | "auditor"
  | "administrator";

let managed: Managed;
let actors: Record<Who, AccountActor>;
let cadreId: string;
let made = 40;

async function somebody(): Promise<string> {
  made += 1;
  const form = cadreForm({ unit: managed.organisation.communities[0], index: made, name: "周分级" });
  return expectOk(await managed.run(saveCadre, form)).cadreId;
}

beforeAll(async () => {
  managed = await makeManaged();
  managed.runtime.clock.set("2026-02-01T02:00:00Z");
  cadreId = await somebody();
  managed.runtime.clock.set("2026-05-16T02:00:00Z");
  const unit = managed.organisation.communities[0];
  const person = { id: cadreId, name: "周分级", unit };
  const own = await makeAccount(managed.runtime, { grants: [{ role: "cadre", unit }], cadre: person });
  actors = { ...managed.actors, own };
  await makeExam(managed, { cadreId });
  const tour = { unitId: unit.id, topic: "议事", place: "成都", fromOn: "2026-03-01", toOn: "2026-03-02" };
  expectOk(await managed.run(saveStudyTour, { ...tour, cadreIds: [cadreId] }));
});
afterAll(() => managed.runtime.close());

const open = (actor: AccountActor) => read(managed.runtime, { view: cadreRecord, actor, input: { cadreId } });

/** How each part of the system answers somebody who looks at the person. */
const LOOKS: Record<string, (actor: AccountActor) => Promise<Right>> = {
  "row of the roster": async (actor) => {
    const list = await read(managed.runtime, { view: roster, actor, input: { search: "周分级" } });
    return list.ok && list.value.rows.some(({ id }) => id === cadreId) ? "sees" : "nothing";
  },
  "page of the person": async (actor) => {
    const page = await open(actor);
    if (!page.ok) return "nothing";
    return page.value.may.manage ? "changes" : "sees";
  },
  "record, saved again": async (actor) => {
    const form = cadreForm({ unit: managed.organisation.communities[0], name: "周分级" });
    const input = { ...form, cadreId, identityNumber: "", phone: "" };
    const saved = await execute(managed.runtime, { command: saveCadre, actor, input });
    return saved.ok ? "changes" : "nothing";
  },
  "masked numbers": async (actor) => {
    const page = await open(actor);
    if (!page.ok) return "nothing";
    expect(page.value.phoneMasked).toMatch(/^\d{3}\*{4}\d{4}$/);
    expect(page.value.identityMasked).toMatch(/^\d{6}\*{8}\d{3}[\dX]$/);
    expect(JSON.stringify(page.value)).not.toMatch(/(?<![\w-])1[3-9]\d{9}(?!\d)|(?<![\w-])\d{17}[\dX](?!\w)/);
    return "sees";
  },
  "numbers in full": async (actor) => {
    const input = { cadreId, reason: "核对参赛资格" };
    const shown = await execute(managed.runtime, { command: revealPersonalData, actor, input });
    return shown.ok ? "sees" : "nothing";
  },
  "move to the community next door": async (actor) => {
    const page = await open(actor);
    const next = managed.organisation.communities[1].id;
    return page.ok && page.value.moveTo.some(({ id }) => id === next) ? "changes" : "nothing";
  },
  "move to another subdistrict": async (actor) => {
    const page = await open(actor);
    const far = managed.organisation.communities[2].id;
    return page.ok && page.value.moveTo.some(({ id }) => id === far) ? "changes" : "nothing";
  },
  "development and ladder": async (actor) => {
    const page = await read(managed.runtime, { view: personDevelopment, actor, input: { cadreId } });
    if (!page.ok) return "nothing";
    expect(page.value.exams).toHaveLength(1);
    return page.value.may.decide ? "changes" : "sees";
  },
  "step of the ladder, by command": async (actor) => {
    // Outside the band: refused by the rule only to whoever may.
    const input = { cadreId, category: "chief", grade: 1, fromOn: "2026-01-01" };
    const result = await execute(managed.runtime, { command: setLadderStep, actor, input });
    return !result.ok && result.refusal.kind === "refused" ? "changes" : "nothing";
  },
  "row of the list of exams": async (actor) => {
    const list = await read(managed.runtime, { view: exams, actor, input: {} });
    const row = list.ok ? list.value.rows.find((one) => one.cadreId === cadreId) : undefined;
    if (row === undefined) return "nothing";
    return row.may.decide ? "changes" : "sees";
  },
  "tour of the community": async (actor) => {
    const list = await read(managed.runtime, { view: studyTours, actor, input: {} });
    const row = list.ok ? list.value.rows.find(({ topic }) => topic === "议事") : undefined;
    if (row === undefined) return "nothing";
    return row.may.change ? "changes" : "sees";
  },
  "work record": async (actor) => {
    const { path } = managed.organisation.communities[0];
    const managers = await listManagers(managed.runtime.database.db);
    const right = { cadreId, personPath: path, unitPath: path, enteredBy: null, managers };
    if (!mayReadRecord(actor, right)) return "nothing";
    return mayVerifyRecord(actor, right) ? "changes" : "sees";
  },
};

const COLUMNS: readonly Who[] = [
  "district",
  "subdistrict",
  "community",
  "otherCommunity",
  "otherSubdistrict",
  "own",
  "auditor",
  "administrator",
];
const C = "changes";
const S = "sees";
const N = "nothing";
/** The community manages; the levels above read and may move to where they are above too; nobody beside sees anything. */
const TABLE: Record<string, readonly Right[]> = {
  "row of the roster": [S, S, S, N, N, N, N, N],
  "page of the person": [S, S, C, N, N, N, N, N],
  "record, saved again": [N, N, C, N, N, N, N, N],
  "masked numbers": [S, S, S, N, N, N, N, N],
  "numbers in full": [N, N, S, N, N, N, N, N],
  "move to the community next door": [C, C, C, N, N, N, N, N],
  "move to another subdistrict": [C, N, C, N, N, N, N, N],
  "development and ladder": [S, S, C, N, N, S, N, N],
  "step of the ladder, by command": [N, N, C, N, N, N, N, N],
  "row of the list of exams": [S, S, C, N, N, N, N, N],
  "tour of the community": [S, S, C, N, N, N, N, N],
  "work record": [S, S, C, N, N, S, N, N],
};

const cases = Object.entries(TABLE).flatMap(([field, rights]) =>
  COLUMNS.map((who, index) => ({ field, who, right: rights[index] ?? N })),
);

describe("graded management", () => {
  it.each(cases)("$field: $who $right", async ({ field, who, right }) => {
    expect(await LOOKS[field]?.(actors[who])).toBe(right);
  });

  it("has a row in the table for every look", () => {
    expect(Object.keys(TABLE)).toEqual(Object.keys(LOOKS));
  });
});

describe("after a transfer to another subdistrict", () => {
  beforeAll(async () => {
    const unitId = managed.organisation.communities[2].id;
    const input = { cadreId, unitId, onDay: "2026-05-01", documentNumber: "翠组干〔2026〕9号" };
    expectOk(await managed.run(transferCadre, input, actors.community));
  });

  /** What belongs to the person goes along; what belongs to the old unit stays there. */
  const AFTER: Record<string, readonly Right[]> = {
    "row of the roster": [S, N, N, S, S, N, N, N],
    "page of the person": [S, N, N, C, S, N, N, N],
    "masked numbers": [S, N, N, S, S, N, N, N],
    "numbers in full": [N, N, N, S, N, N, N, N],
    "development and ladder": [S, N, N, C, S, S, N, N],
    "step of the ladder, by command": [N, N, N, C, N, N, N, N],
    "row of the list of exams": [S, N, N, C, S, N, N, N],
    "tour of the community": [S, S, C, N, N, N, N, N],
  };
  const after = Object.entries(AFTER).flatMap(([field, rights]) =>
    COLUMNS.map((who, index) => ({ field, who, right: rights[index] ?? N })),
  );
  it.each(after)("$field: $who $right", async ({ field, who, right }) => {
    expect(await LOOKS[field]?.(actors[who])).toBe(right);
  });

  it("a work record made before is read where it was made, and verified by the new manager alone", async () => {
    const [old, , next] = managed.organisation.communities;
    const managers = await listManagers(managed.runtime.database.db);
    const right = { cadreId, personPath: next.path, unitPath: old.path, enteredBy: null, managers };
    const rights = COLUMNS.map((who) => {
      if (!mayReadRecord(actors[who], right)) return N;
      return mayVerifyRecord(actors[who], right) ? C : S;
    });
    expect(rights).toEqual([S, S, S, C, S, S, N, N]);
  });

  it("the new manager decides what the old one had before them", async () => {
    const list = expectOk(
      await read(managed.runtime, { view: exams, actor: actors.otherCommunity, input: {} }),
    );
    const examId = list.rows.find((row) => row.cadreId === cadreId)?.id;
    const approve = (actor: AccountActor) => managed.run(approveExam, { examId }, actor);
    expect((await approve(actors.community)).ok).toBe(false);
    expectOk(await approve(actors.otherCommunity));
  });

  it("the history is unbroken: units one after the other, and who held the post on each day", async () => {
    const page = expectOk(await open(actors.otherCommunity));
    expect(page.stays).toEqual([
      { unitName: "南街社区", fromOn: "2026-05-01", toOn: null },
      { unitName: "东街社区", fromOn: "2026-02-01", toOn: "2026-05-01" },
    ]);
    const held = async (index: 0 | 2, day: string) => {
      const input = { unitId: managed.organisation.communities[index].id, post: "secretary", day };
      const view = expectOk(await read(managed.runtime, { view: whoHeld, actor: actors.district, input }));
      return view.holders.some((one) => one.cadreId === cadreId);
    };
    expect(await held(0, "2026-04-30")).toBe(true);
    expect(await held(0, "2026-05-01")).toBe(false);
    expect(await held(2, "2026-04-30")).toBe(false);
    expect(await held(2, "2026-05-01")).toBe(true);
  });
});
