import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { studyTour, studyTourMember } from "#db/schema/development.ts";
import { saveStudyTour } from "#server/commands/development/save-study-tour.ts";
import { transferCadre } from "#server/commands/people/transfer-cadre.ts";
import { expectInvalid, expectKind, expectOk, expectRefused } from "#tests/support/commands.ts";
import { type Managed, makeManaged } from "#tests/support/development-builders.ts";
import { makeCadre } from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let managed: Managed;
beforeAll(async () => {
  managed = await makeManaged();
});
afterAll(() => managed.runtime.close());

const form = (given: object = {}) => ({
  unitId: managed.organisation.communities[0].id,
  topic: "老旧小区加装电梯",
  place: "成都市武侯区",
  fromOn: "2026-04-13",
  toOn: "2026-04-15",
  report: "先议后装，一栋一策。",
  cadreIds: [managed.person.id, managed.colleague.id],
  ...given,
});
const membersOf = async (tourId: string) =>
  (await managed.runtime.database.db.select().from(studyTourMember).where(eq(studyTourMember.tourId, tourId)))
    .map(({ cadreId }) => cadreId)
    .toSorted();

describe("a study tour", () => {
  it("is kept with everybody who was on it, and changed as a whole", async () => {
    const { tourId } = expectOk(await managed.run(saveStudyTour, form()));
    expect(await membersOf(tourId)).toEqual([managed.person.id, managed.colleague.id].toSorted());
    expectOk(
      await managed.run(
        saveStudyTour,
        form({ tourId, revision: 1, cadreIds: [managed.person.id], topic: "议事" }),
      ),
    );
    expect(await membersOf(tourId)).toEqual([managed.person.id]);
    const [row] = await managed.runtime.database.db.select().from(studyTour).where(eq(studyTour.id, tourId));
    expect(row).toMatchObject({ topic: "议事", revision: 2 });
  });

  it("takes forty people at once, each once", async () => {
    const unit = managed.organisation.communities[0];
    const people = await Promise.all(Array.from({ length: 40 }, () => makeCadre(managed.runtime, { unit })));
    const ids = people.map(({ id }) => id);
    const { tourId } = expectOk(await managed.run(saveStudyTour, form({ cadreIds: [...ids, ...ids] })));
    expect(await membersOf(tourId)).toHaveLength(40);
  });

  it("keeps who was on it when they belong elsewhere by now", async () => {
    const { runtime, organisation } = managed;
    const moved = await makeCadre(runtime, { unit: organisation.communities[0] });
    const { tourId } = expectOk(await managed.run(saveStudyTour, form({ cadreIds: [moved.id] })));
    const unitId = organisation.communities[2].id;
    expectOk(await managed.run(transferCadre, { cadreId: moved.id, unitId, onDay: "2026-05-10" }));
    const again = form({ tourId, cadreIds: [moved.id, managed.person.id] });
    expectOk(await managed.run(saveStudyTour, again));
    expect(await membersOf(tourId)).toHaveLength(2);
  });

  it.each<[string, () => object, string]>([
    ["its last day before its first", () => ({ toOn: "2026-04-12" }), "development.days-in-order"],
    [
      "somebody of another community",
      () => ({ unitId: managed.organisation.communities[1].id }),
      "development.member-elsewhere",
    ],
    [
      "somebody who is not in the roster",
      () => ({ cadreIds: [managed.organisation.district.id] }),
      "development.member-elsewhere",
    ],
  ])("is refused with %s", async (_, given, rule) => {
    expectRefused(await managed.run(saveStudyTour, form(given())), rule);
  });

  it("names the field that is not filled in", async () => {
    const wrong = await managed.run(saveStudyTour, form({ topic: "", cadreIds: [], fromOn: "2026-02-30" }));
    expect(expectInvalid(wrong)).toMatchObject({
      cadreIds: "development.no-members",
      fromOn: "field.date",
      topic: expect.any(String),
    });
  });

  it("is not saved over somebody else's change", async () => {
    const { tourId } = expectOk(await managed.run(saveStudyTour, form()));
    expectOk(await managed.run(saveStudyTour, form({ tourId, revision: 1 })));
    expectKind(await managed.run(saveStudyTour, form({ tourId, revision: 1 })), "conflict");
  });

  it.each<[keyof Managed["actors"], "saved" | "forbidden" | "missing"]>([
    ["community", "saved"],
    ["subdistrict", "forbidden"],
    ["district", "forbidden"],
    ["otherCommunity", "missing"],
    ["otherSubdistrict", "missing"],
    ["own", "missing"],
    ["auditor", "missing"],
    ["administrator", "missing"],
  ])("of a community with a manager, by %s: %s", async (who, expected) => {
    const result = await managed.run(saveStudyTour, form(), managed.actors[who]);
    if (expected === "saved") expectOk(result);
    else expectKind(result, expected);
  });

  it("leaves a line in the log without anybody's name", async () => {
    const { tourId } = expectOk(await managed.run(saveStudyTour, form()));
    expect(await lastAudit(managed.runtime, null)).toMatchObject({
      command: "development.save-study-tour",
      details: { tourId, members: 2 },
    });
    expect(JSON.stringify(await lastAudit(managed.runtime, null))).not.toMatch(/李培养|王同事/);
  });
});
