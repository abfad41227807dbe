import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printAppraisals } from "#app/domain/people/appraisals.ts";
import type { CadreFields } from "#app/domain/people/cadre.ts";
import * as Enumerations from "#app/domain/people/enumerations.ts";
import { ETHNIC_GROUPS } from "#app/domain/people/ethnic-groups.ts";
import { maskIdentityNumber, maskPhone } from "#app/domain/people/mask.ts";
import { normaliseText } from "#app/domain/people/normalise.ts";
import { compareRoster, type RosterReport } from "#app/domain/people/roster-compare.ts";
import type { KnownCadre } from "#app/domain/people/roster-known.ts";
import { matchColumns } from "#app/domain/people/roster-match.ts";
import { parseRoster } from "#app/domain/people/roster-rows.ts";
import { DEFAULT_DISTRICT_SOURCE_NAMES } from "#app/domain/people/vocabulary.ts";
import { rosterSheet } from "#server/jobs/roster/roster-sheets.ts";
import { readWorkbook } from "#server/jobs/workbook/read-workbook.ts";
import { writeCsv, writeWorkbook } from "#server/jobs/workbook/write-workbook.ts";
import { inventedIdentityNumber, inventedPhone, UNITS } from "#tests/fixtures/roster/people.ts";

/** Export → import again. What is stored has passed normalisation, so the arbitraries make nothing else. */
const indexOf = ({ kind, value }: { kind: string; value: string }): string => `${kind}:${value}`;

const words = fc
  .string({ unit: fc.constantFrom(..."=+-@\t'\",;甲乙a1 （）\n＝＠_x"), minLength: 2, maxLength: 12 })
  .map(normaliseText)
  .filter((text) => text.length > 1 && !/^[-—/\\]+$/.test(text));
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const month = fc
  .tuple(fc.integer({ min: 1950, max: 2020 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, of]) => `${year}-${String(of).padStart(2, "0")}`);
const date = fc
  .tuple(month, fc.integer({ min: 1, max: 28 }))
  .chain(([of, day]) => fc.constantFrom(of, `${of}-${String(day).padStart(2, "0")}`));
const appraisals = fc
  .uniqueArray(fc.integer({ min: 2015, max: 2025 }), { minLength: 1, maxLength: 3 })
  .chain((years) =>
    fc.tuple(
      ...years
        .sort()
        .map((year) => fc.constantFrom(...Enumerations.APPRAISAL_GRADES).map((grade) => ({ year, grade }))),
    ),
  )
  .map(printAppraisals);

const cadreFields: fc.Arbitrary<CadreFields> = fc.record({
  name: fc.string({ unit: fc.constantFrom(..."张王李赵钱孙欧阳娜"), minLength: 2, maxLength: 4 }),
  sex: fc.constantFrom(...Enumerations.SEXES),
  birthMonth: month,
  ethnicity: optional(fc.constantFrom(...ETHNIC_GROUPS)),
  nativePlace: optional(words),
  politicalStatus: fc.constantFrom(...Enumerations.POLITICAL_STATUSES),
  partyJoinedOn: optional(date),
  fullTimeEducation: fc.constantFrom(...Enumerations.EDUCATIONS),
  fullTimeSchool: optional(words),
  partTimeEducation: optional(fc.constantFrom(...Enumerations.EDUCATIONS)),
  partTimeSchool: optional(words),
  socialWorkCertificate: optional(fc.constantFrom(...Enumerations.SOCIAL_WORK_CERTIFICATES)),
  socialWorkCertificateNumber: optional(words),
  workStartedOn: optional(date),
  communityWorkStartedOn: date,
  partyPost: optional(fc.constantFrom(...Enumerations.PARTY_POSTS)),
  committeePost: fc.constantFrom(...Enumerations.COMMITTEE_POSTS),
  postSince: optional(date),
  documentNumber: optional(words),
  lineOfWork: words,
  grid: optional(words),
  postCategory: optional(fc.constantFrom(...Enumerations.POST_CATEGORIES)),
  postGrade: optional(fc.integer({ min: 1, max: 18 })),
  employment: optional(fc.constantFrom(...Enumerations.EMPLOYMENTS)),
  inPost: optional(fc.constantFrom(...Enumerations.IN_POST_STATES)),
  appraisals: optional(appraisals),
  awards: optional(words),
  sourceGroup: optional(fc.constantFrom(...Enumerations.SOURCE_GROUPS)),
  reserveKind: optional(fc.constantFrom(...Enumerations.RESERVE_KINDS)),
  remarks: optional(words),
});

const COMMUNITIES = UNITS.filter(({ kind }) => kind === "community");

type Stored = KnownCadre & { identityNumber: string; phone: string };

const stored = ({ fields, index }: { fields: CadreFields; index: number }): Stored => {
  const birth = `${fields.birthMonth.replace("-", "")}15`;
  const identityNumber = inventedIdentityNumber({
    birth,
    sequence: 2 * index + (fields.sex === "male" ? 1 : 2),
  });
  const phone = inventedPhone(index);
  return {
    ...{
      cadreId: `k${index}`,
      communityId: COMMUNITIES[index % COMMUNITIES.length]!.id,
      fields,
      identityNumber,
      phone,
    },
    identityIndex: indexOf({ kind: "identity", value: identityNumber }),
    phoneIndex: indexOf({ kind: "phone", value: phone }),
    identityMasked: maskIdentityNumber(identityNumber),
    phoneMasked: maskPhone(phone),
  };
};

const roster = fc
  .array(cadreFields, { minLength: 1, maxLength: 6 })
  .map((all) => all.map((fields, index) => stored({ fields, index })));

function exported({ cadres, isFull }: { cadres: Stored[]; isFull: boolean }) {
  const nameOf = (id: string | null) => UNITS.find((unit) => unit.id === id)?.name ?? "";
  const printed = cadres.map((cadre) => {
    const community = UNITS.find(({ id }) => id === cadre.communityId)!;
    return {
      ...cadre.fields,
      ...{ district: "翠屏区", community: community.name, subdistrict: nameOf(community.parentId) },
      identityNumber: isFull ? cadre.identityNumber : cadre.identityMasked,
      phone: isFull ? cadre.phone : cadre.phoneMasked,
    };
  });
  return rosterSheet({ name: "花名册", cadres: printed, sourceNames: DEFAULT_DISTRICT_SOURCE_NAMES });
}

function reimported({
  bytes,
  fileName,
  known,
}: {
  bytes: Uint8Array;
  fileName: string;
  known: KnownCadre[];
}): RosterReport {
  const workbook = readWorkbook({ bytes, fileName });
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.refusal));
  const sheet = workbook.value.sheets[0]!;
  const match = matchColumns({ sheet });
  if (!match.ok) throw new Error(JSON.stringify(match.refusal));
  const read = parseRoster({ sheet, match: match.value, settings: { today: "2026-01-10" } });
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return compareRoster({ rows: read.value.rows, known, units: UNITS, indexOf });
}

const unchanged = (report: RosterReport, count: number) =>
  expect(report).toMatchObject({ counts: { new: 0, changed: 0, unchanged: count, rejected: 0 } });

describe("a roster that was exported", () => {
  it.each([true, false])(
    "changes nothing when it is imported again from .xlsx (numbers in full: %s)",
    async (isFull) => {
      await fc.assert(
        fc.asyncProperty(roster, async (cadres) => {
          const bytes = await writeWorkbook({ sheets: [exported({ cadres, isFull })] });
          unchanged(reimported({ bytes, fileName: "a.xlsx", known: cadres }), cadres.length);
        }),
        { numRuns: 40 },
      );
    },
  );

  it.each([true, false])(
    "changes nothing when it is imported again from CSV (numbers in full: %s)",
    (isFull) => {
      fc.assert(
        fc.property(roster, (cadres) => {
          const bytes = writeCsv(exported({ cadres, isFull }));
          unchanged(reimported({ bytes, fileName: "a.csv", known: cadres }), cadres.length);
        }),
        { numRuns: 100 },
      );
    },
  );

  it("shows no identity number and no phone in full unless asked to", () => {
    fc.assert(
      fc.property(roster, (cadres) => {
        const text = new TextDecoder().decode(writeCsv(exported({ cadres, isFull: false })));
        for (const { identityNumber, phone } of cadres) {
          expect(text).not.toContain(identityNumber.slice(6, 14));
          expect(text).not.toContain(phone);
        }
      }),
      { numRuns: 30 },
    );
  });
});
