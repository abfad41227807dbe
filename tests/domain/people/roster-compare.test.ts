import { describe, expect, it } from "vitest";
import { maskIdentityNumber, maskPhone } from "#app/domain/people/mask.ts";
import { compareRoster, type ReportRow } from "#app/domain/people/roster-compare.ts";
import type { KnownCadre } from "#app/domain/people/roster-known.ts";
import { inventedIdentityNumber, inventedPhone, UNITS } from "#tests/fixtures/roster/people.ts";
import { aPerson, type Cells, parsedPeople } from "./roster-builders.ts";

const indexOf = ({ kind, value }: { kind: string; value: string }): string => `${kind}:${value}`;

const compare = ({ people, known = [] }: { people: Cells[]; known?: KnownCadre[] }) =>
  compareRoster({ rows: parsedPeople(...people).rows, known, units: UNITS, indexOf });

/** What would be known after these people were imported. */
function knownFrom(...people: Cells[]): KnownCadre[] {
  return compare({ people }).rows.map((row, index) => {
    if (row.kind !== "new") throw new Error(JSON.stringify(row));
    const { subdistrict: _, community: __, identityNumber, phone, ...fields } = row.record;
    const { communityId, identityIndex, phoneIndex } = row;
    return {
      cadreId: `k${index + 1}`,
      ...{ communityId, fields, identityIndex, phoneIndex },
      identityMasked:
        identityNumber && "full" in identityNumber ? maskIdentityNumber(identityNumber.full) : null,
      phoneMasked: "full" in phone ? maskPhone(phone.full) : null,
    };
  });
}

const only = (rows: ReportRow[]): ReportRow => {
  expect(rows).toHaveLength(1);
  return rows[0]!;
};

const ID = inventedIdentityNumber({ birth: "19850515", sequence: 1 });
const OTHER_ID = inventedIdentityNumber({ birth: "19850515", sequence: 7 });
const MASKED = { identityNumber: maskIdentityNumber(ID), phone: maskPhone(inventedPhone(1)) };

describe("a roster compared with what is known", () => {
  it("is all new where nothing is known", () => {
    expect(compare({ people: [aPerson(), aPerson({ name: "另一人" }, 2)] }).counts).toEqual({
      ...{ new: 2, changed: 0, unchanged: 0, rejected: 0 },
    });
  });

  it("is all unchanged when it is imported again", () => {
    const people = [aPerson({ partyJoinedOn: null, remarks: "甲" }), aPerson({ name: "另一人" }, 2)];
    const { counts } = compare({ people, known: knownFrom(...people) });
    expect(counts).toEqual({ new: 0, changed: 0, unchanged: 2, rejected: 0 });
  });

  const changed: { before?: Cells; now: Cells; changes: [string, unknown, unknown][]; why: string }[] = [
    { now: { lineOfWork: "党建" }, changes: [["lineOfWork", "民政", "党建"]], why: "a text" },
    {
      now: { politicalStatus: "预备党员" },
      changes: [["politicalStatus", "masses", "probationaryMember"]],
      why: "a word",
    },
    { now: { community: "临江社区" }, changes: [["community", "走马街社区", "临江社区"]], why: "a move" },
    {
      before: { remarks: "甲" },
      now: { remarks: "无" },
      changes: [["remarks", "甲", null]],
      why: "a cell emptied",
    },
    {
      before: { partyJoinedOn: "2008-07" },
      now: { partyJoinedOn: "2008-07-01" },
      changes: [["partyJoinedOn", "2008-07", "2008-07-01"]],
      why: "a finer date",
    },
    {
      now: { phone: inventedPhone(9) },
      changes: [["phone", "139****1001", "139****1009"]],
      why: "a phone, masked",
    },
    {
      before: { identityNumber: null },
      now: {},
      changes: [["identityNumber", null, maskIdentityNumber(ID)]],
      why: "an identity number learnt",
    },
  ];

  it.each(changed)("reports old and new: $why", ({ before = {}, now, changes }) => {
    const row = only(compare({ people: [aPerson(now)], known: knownFrom(aPerson(before)) }).rows);
    if (row.kind !== "changed") throw new Error(JSON.stringify(row));
    expect(row.changes.map((change) => [change.field, change.old, change.new])).toEqual(changes);
  });

  it.each([
    {
      before: { partyJoinedOn: "2008-07-01", politicalStatus: "党员" },
      now: { partyJoinedOn: "2008.7", politicalStatus: "党员" },
      why: "a coarser date agrees",
    },
    { before: {}, now: { identityNumber: null }, why: "an empty cell takes no identity number away" },
    { before: {}, now: MASKED, why: "masked numbers mean what is known" },
    { before: { remarks: "甲" }, now: {}, why: "a column that is not in the file says nothing" },
  ])("is unchanged: $why", ({ before, now }) => {
    const { counts } = compare({ people: [aPerson(now)], known: knownFrom(aPerson(before)) });
    expect(counts.unchanged).toBe(1);
  });

  it.each([
    { now: { name: "改名", phone: inventedPhone(8) }, why: "identity number, whatever else changed" },
    { now: { identityNumber: null, birthMonth: "1985-06" }, why: "phone and name" },
    { now: { identityNumber: null, phone: inventedPhone(8) }, why: "name, birth month and community" },
    { now: { ...MASKED, community: "临江社区" }, why: "name, birth month and masks, in another community" },
  ])("finds a person by $why", ({ now }) => {
    const row = only(compare({ people: [aPerson(now)], known: knownFrom(aPerson()) }).rows);
    expect(row).toMatchObject({ kind: "changed", cadreId: "k1" });
  });

  it("takes a namesake with another identity number for another person", () => {
    const now = aPerson({ identityNumber: OTHER_ID, phone: inventedPhone(8) });
    expect(only(compare({ people: [now], known: knownFrom(aPerson()) }).rows).kind).toBe("new");
  });

  const twins = [
    aPerson({ identityNumber: null }),
    aPerson({ community: "临江社区", identityNumber: null }, 2),
  ];

  const rejected: { now: Cells; known?: Cells[]; code: string; cell: string; facts: object; why: string }[] =
    [
      {
        now: { community: "走马社区" },
        code: "roster.community-misspelt",
        cell: "B2",
        facts: { suggestions: ["走马街社区", "临江社区"] },
        why: "misspelt",
      },
      {
        now: { community: "XYZ" },
        code: "roster.community-unknown",
        cell: "B2",
        facts: {},
        why: "like none",
      },
      {
        now: { subdistrict: "XYZ" },
        code: "roster.subdistrict-unknown",
        cell: "A2",
        facts: {},
        why: "like none",
      },
      {
        now: { community: "航天路社区" },
        code: "roster.community-elsewhere",
        cell: "B2",
        facts: { subdistricts: ["南岸街道"] },
        why: "another subdistrict",
      },
      {
        now: { subdistrict: "大关楼街道" },
        code: "roster.subdistrict-misspelt",
        cell: "A2",
        facts: { suggestions: ["大观楼街道", "南岸街道"] },
        why: "misspelt",
      },
      {
        now: { name: "另一人", identityNumber: null },
        code: "roster.phone-of-another",
        cell: "L2",
        facts: { name: "何十一" },
        why: "a phone passed on",
      },
      {
        now: { identityNumber: OTHER_ID },
        code: "roster.identity-differs",
        cell: "F2",
        facts: { known: maskIdentityNumber(ID) },
        why: "same name and phone, another number",
      },
      {
        now: { ...MASKED, phone: "139****9999" },
        code: "roster.masked-differs",
        cell: "L2",
        facts: { known: MASKED.phone },
        why: "a mask that was edited",
      },
      {
        now: { ...MASKED, name: "新来者" },
        code: "roster.masked-without-match",
        cell: "F2",
        facts: {},
        why: "a mask of nobody",
      },
    ];

  it.each(rejected)("rejects $code: $why", ({ now, code, cell, facts }) => {
    const row = only(compare({ people: [aPerson(now)], known: knownFrom(aPerson()) }).rows);
    expect(row).toMatchObject({ kind: "rejected", problems: [{ row: 2, code, cell }] });
    if (row.kind === "rejected") expect(row.problems[0]!.facts).toEqual(facts);
  });

  it("rejects whom it cannot tell from a namesake", () => {
    const known = knownFrom(...twins).map((cadre) => ({ ...cadre, communityId: "c1" }));
    const now = aPerson({ identityNumber: null, phone: inventedPhone(8) });
    const row = only(compare({ people: [now], known }).rows);
    expect(row).toMatchObject({
      kind: "rejected",
      problems: [{ code: "roster.match-ambiguous", facts: { count: 2 } }],
    });
  });

  it("rejects two rows that turn out to be one known person", () => {
    const people = [
      aPerson({ name: "改名", phone: inventedPhone(8) }),
      aPerson({ identityNumber: null, birthMonth: "1985-06" }),
    ];
    const { rows } = compare({ people, known: knownFrom(aPerson()) });
    expect(rows.map((row) => row.kind === "rejected" && row.problems[0])).toMatchObject([
      { code: "roster.same-cadre-twice", facts: { rows: ["3"] } },
      { code: "roster.same-cadre-twice", facts: { rows: ["2"] } },
    ]);
  });

  it.each([
    ["大观楼街道", "走马街社区", "c1"],
    ["大观楼街道办事处", "走马街社区居委会", "c1"],
    ["大观楼", "走马街", "c1"],
    ["大观楼街道", "大观楼街道走马街社区", "c1"],
    ["大观楼街道", "临江社区", "c2"],
    ["南岸街道", "临江社区", "c4"],
  ])("knows the unit %s, %s", (subdistrict, community, id) => {
    const row = only(compare({ people: [aPerson({ subdistrict, community })] }).rows);
    expect(row).toMatchObject({ kind: "new", communityId: id });
  });
});
