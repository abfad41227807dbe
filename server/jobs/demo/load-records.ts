import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import type { Actor } from "#app/domain/access/actor.ts";
import { RECORD_COLUMNS, type RecordColumnKey } from "#app/domain/daily/sheet/record-columns.ts";
import type { Sheet } from "#app/domain/people/roster-sheet.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { type InventedWork, inventYear } from "#db/seed/work.ts";
import { returnRecord } from "#server/commands/record/return-record.ts";
import { submitRecord } from "#server/commands/record/submit-record.ts";
import { verifyRecords } from "#server/commands/record/verify-records.ts";
import { applyRecordImport } from "#server/commands/record-import/apply-record-import.ts";
import { checkRecordImport } from "#server/commands/record-import/check-record-import.ts";
import { keepRecords } from "#server/commands/record-import/keep-records.ts";
import { type Builder, SYSTEM } from "./builder.ts";
import { dayAt, dayBefore } from "./day-at.ts";
import type { LoadedCadre, LoadedOrganisation, LoadedUnit } from "./load-organisation.ts";
import type { ManagerOf } from "./managers.ts";

const AT_ONCE = 200;

type Given = {
  organisation: LoadedOrganisation;
  today: Date;
  managerOf: ManagerOf;
  /** Who typed in what was kept on paper. */
  recorderId: string;
};
type Made = { recordId: string; community: LoadedUnit };

/** A year kept on paper, brought in as a sheet a week ago. Gives the records, to be verified. */
export async function importYear(builder: Builder, given: Given): Promise<Made[]> {
  const { organisation, today, recorderId } = given;
  const people = organisation.cadres;
  const diligent = people.filter(({ post }) => post === "communityWorker").slice(0, 6);
  const year = inventYear(builder.random, { people, diligent });
  builder.clock.set(dayAt({ today, daysAgo: 7 }));
  const { importId } = await builder.run(keepRecords, SYSTEM, {
    ...{ fileName: "日常工作纸质台账补录.xlsx", accountId: recorderId },
    sheets: [sheetOf(year, today)],
  });
  await builder.run(checkRecordImport, SYSTEM, {
    importId,
    settings: { sheet: 0, overrides: {}, duplicates: "import" },
  });
  const { counts } = await builder.run(applyRecordImport, SYSTEM, { importId, withoutRejected: false });
  if (counts.rejected > 0) throw new Error(`${counts.rejected} records of the year were rejected`);
  const places = new Map(people.map(({ id, community }) => [id, community]));
  const rows = await builder.runtime.database.db.execute<{ id: string; cadre: string }>(
    sql`select id, cadre_id as cadre from work_record where import_id = ${importId}`,
  );
  return rows.flatMap(({ id, cadre }) => {
    const community = places.get(cadre);
    return community === undefined ? [] : [{ recordId: id, community }];
  });
}

const WORDS = dailyWords["zh-CN"];

function sheetOf(year: readonly InventedWork<LoadedCadre>[], today: Date): Sheet {
  const keys = RECORD_COLUMNS.map(({ key }) => key);
  const header = RECORD_COLUMNS.map((column) => column.header);
  const rows = year.map((work) => {
    const cells = cellsOf(work, today);
    return keys.map((key) => cells[key] ?? null);
  });
  return { name: "台账", rows: [header, ...rows], merges: [], typed: true };
}

const figure = (value: number | null): string | null => (value === null ? null : String(value));

function cellsOf(
  work: InventedWork<LoadedCadre>,
  today: Date,
): Partial<Record<RecordColumnKey, string | null>> {
  return {
    name: work.person.name,
    community: work.person.community.name,
    kind: WORDS.kind[work.kind],
    day: dayBefore({ today, daysAgo: work.daysAgo }),
    compound: work.compound,
    building: work.building,
    area: WORDS.area[work.area],
    content: work.content,
    households: figure(work.households),
    participants: figure(work.participants),
    leading: work.leading === null ? null : work.leading ? "是" : "否",
    hours: figure(work.hours),
  };
}

/** Everything that waits is verified by whoever manages the community, in batches. */
export async function verifyAll(
  builder: Builder,
  { made, today, managerOf }: { made: readonly Made[]; today: Date; managerOf: ManagerOf },
): Promise<void> {
  builder.clock.set(dayAt({ today, daysAgo: 5 }));
  const waiting = new Map<Actor, string[]>();
  for (const { recordId, community } of made) {
    const manager = managerOf(community);
    waiting.set(manager, [...(waiting.get(manager) ?? []), recordId]);
  }
  for (const [manager, records] of waiting) {
    for (let from = 0; from < records.length; from += AT_ONCE)
      await builder.run(verifyRecords, manager, { recordIds: records.slice(from, from + AT_ONCE) });
  }
}

/** What came in from phones in the last days and waits: one of it told twice, one sent back. */
export async function enterLately(builder: Builder, given: Given): Promise<void> {
  const { organisation, today, managerOf } = given;
  const workers = organisation.cadres.filter(({ post }) => post === "communityWorker").slice(0, 12);
  const sent: { id: string; worker: LoadedCadre }[] = [];
  for (const [index, worker] of workers.entries()) {
    const daysAgo = index % 3;
    builder.clock.set(dayAt({ today, daysAgo }));
    const record = {
      ...{ cadreId: worker.id, kind: "visit", happenedOn: dayBefore({ today, daysAgo }) },
      ...{ compound: "锦绣花园", building: `${index + 1}栋`, area: "communityManagement", photoIds: [] },
      content: "入户走访独居老人，检查燃气和用电安全，留下联系卡。",
      details: { entry: "home", households: 2 + index },
    };
    for (const id of index === 0 ? [uuidv7(), uuidv7()] : [uuidv7()]) {
      await builder.run(submitRecord, SYSTEM, { ...record, id });
      sent.push({ id, worker });
    }
  }
  builder.clock.set(today);
  const back = sent[2];
  if (back === undefined) return;
  const reason = "请补充走访了哪几户，并附一张照片。";
  await builder.run(returnRecord, managerOf(back.worker.community), { recordId: back.id, reason });
}
