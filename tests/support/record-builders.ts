import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { SchemeBody } from "#app/domain/daily/scheme.ts";
import { callBack, recordObjection, scheme, workRecord } from "#db/schema/daily.ts";
import { verifyRecords } from "#server/commands/record/verify-records.ts";
import type { Runtime } from "#server/runtime.ts";
import { type AccountActor, execute, expectOk } from "#tests/support/commands.ts";
import {
  type MadeCadre,
  makeAccount,
  makeCadre,
  makeOrganisation,
  type Organisation,
  type Unit,
} from "#tests/support/organisation-builders.ts";

type RecordValues = Partial<typeof workRecord.$inferInsert>;

/** A record of work as it stands after it was sent; nobody's entry unless given. */
export async function makeRecord(
  runtime: Runtime,
  given: { cadre: MadeCadre; values?: RecordValues },
): Promise<string> {
  const id = given.values?.id ?? randomUUID();
  await runtime.database.db.insert(workRecord).values({
    cadreId: given.cadre.id,
    unitId: given.cadre.unit.id,
    kind: "visit",
    status: "submitted",
    happenedOn: "2026-05-14",
    compound: "锦绣花园",
    building: "3栋",
    content: "走访独居老人，查看燃气和用电安全",
    details: {},
    enteredAt: runtime.now(),
    ...given.values,
    id,
  });
  return id;
}

export async function recordOf(runtime: Runtime, id: string) {
  const [row] = await runtime.database.db.select().from(workRecord).where(eq(workRecord.id, id));
  return row!;
}

export const callBacksOf = (runtime: Runtime, recordId: string) =>
  runtime.database.db.select().from(callBack).where(eq(callBack.recordId, recordId));

export async function makeCallBack(
  runtime: Runtime,
  given: { recordId: string; purpose?: "sample" | "deed" },
): Promise<string> {
  const id = randomUUID();
  const { recordId, purpose = "sample" } = given;
  await runtime.database.db.insert(callBack).values({ id, recordId, purpose, drawnAt: runtime.now() });
  return id;
}

export async function makeObjection(
  runtime: Runtime,
  given: { recordId: string; accountId?: string; statement?: string },
): Promise<string> {
  const id = randomUUID();
  await runtime.database.db.insert(recordObjection).values({
    id,
    recordId: given.recordId,
    accountId: given.accountId ?? null,
    statement: given.statement ?? "当天没有人来过我们这一栋楼",
    filedAt: runtime.now(),
  });
  return id;
}

export async function objectionOf(runtime: Runtime, id: string) {
  const [row] = await runtime.database.db.select().from(recordObjection).where(eq(recordObjection.id, id));
  return row!;
}

/** A scheme in force from January 2026. */
export async function makeTerms(
  runtime: Runtime,
  given: { unit: Unit; callBackShare: number; objectionWorkingDays?: number },
): Promise<void> {
  const body: SchemeBody = {
    monthBase: 6_000,
    monthMaximum: 10_000,
    kinds: {},
    quarter: [],
    year: [],
    forms: {},
    raters: { peers: 5, residents: 5, ordinaryResidents: 0 },
    grades: {
      excellentFrom: 9_000,
      competentFrom: 7_000,
      basicallyCompetentFrom: 6_000,
      excellentShare: 2_000,
      approvedShare: 2_500,
    },
    callBackShare: given.callBackShare,
    objectionWorkingDays: given.objectionWorkingDays ?? 5,
    deadlines: { urgentHours: 24, ordinaryWorkingDays: 5 },
  };
  await runtime.database.db.insert(scheme).values({
    id: randomUUID(),
    unitId: given.unit.id,
    name: "日常表现办法",
    status: "inForce",
    body,
    fromMonth: "2026-01",
  });
}

export type RecordDistrict = {
  organisation: Organisation;
  /** Of the first community: a worker, and its secretary who also manages it. */
  worker: MadeCadre;
  secretary: MadeCadre;
  by: Record<
    | "person"
    | "secretary"
    | "community"
    | "colleague"
    | "above"
    | "beside"
    | "district"
    | "administrator"
    | "auditor",
    AccountActor
  >;
};

/** Two people manage the first community: the secretary, who is in the roster, and a clerk (`community`). */
export async function makeRecordDistrict(runtime: Runtime): Promise<RecordDistrict> {
  const organisation = await makeOrganisation(runtime);
  const { district, subdistricts, communities } = organisation;
  const worker = await makeCadre(runtime, { unit: communities[0], name: "周小敏", post: "communityWorker" });
  const secretary = await makeCadre(runtime, { unit: communities[0], name: "吴书记", post: "secretary" });
  const colleague = await makeCadre(runtime, { unit: communities[0], name: "郑同事" });
  const grant = (role: "communityManager" | "subdistrictManager" | "districtOrganiser", unit: Unit) => ({
    grants: [{ role, unit }],
  });
  const by = {
    person: await makeAccount(runtime, { cadre: worker, grants: [{ role: "cadre", unit: communities[0] }] }),
    secretary: await makeAccount(runtime, {
      cadre: secretary,
      ...grant("communityManager", communities[0]),
    }),
    community: await makeAccount(runtime, {
      name: "社区管理员",
      ...grant("communityManager", communities[0]),
    }),
    colleague: await makeAccount(runtime, {
      cadre: colleague,
      grants: [{ role: "cadre", unit: communities[0] }],
    }),
    above: await makeAccount(runtime, { name: "街道干事", ...grant("subdistrictManager", subdistricts[0]) }),
    beside: await makeAccount(runtime, { name: "邻街干事", ...grant("subdistrictManager", subdistricts[1]) }),
    district: await makeAccount(runtime, { name: "区级干事", ...grant("districtOrganiser", district) }),
    administrator: await makeAccount(runtime, { grants: [{ role: "systemAdministrator", unit: district }] }),
    auditor: await makeAccount(runtime, { grants: [{ role: "auditor", unit: district }] }),
  };
  return { organisation, worker, secretary, by };
}

/** Verified by the clerk of the community. */
export async function makeVerified(
  runtime: Runtime,
  made: RecordDistrict,
  values: RecordValues = {},
): Promise<string> {
  const id = await makeRecord(runtime, { cadre: made.worker, values });
  expectOk(
    await execute(runtime, { command: verifyRecords, actor: made.by.community, input: { recordIds: [id] } }),
  );
  return id;
}
