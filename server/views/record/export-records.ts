import { RecordFilter } from "#app/contracts/record-life.ts";
import { mayOpenDaily } from "#app/domain/access/daily.ts";
import { ok, refused } from "#app/domain/shared/refusal.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import type { Language } from "#app/text/define-text.ts";
import { recordsText } from "#app/text/records.ts";
import { dateTime, dayOf } from "#app/text/time.ts";
import { translator } from "#app/text/translate.ts";
import { listUnits } from "#db/queries/org.ts";
import { listAccountNames, type PlacedRecord } from "#db/queries/record-life.ts";
import { countRecords, listRecords } from "#db/queries/record-lists.ts";
import { invalidFields } from "#server/commands/invalid-fields.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import type { OutColumn, OutSheet } from "#server/jobs/workbook/write-workbook.ts";
import type { View } from "#server/views/define-view.ts";
import { recordQuery } from "./record-scope.ts";

const MOST_ROWS = 20_000;

const COLUMNS = [
  ["happenedOn", 12, "date"],
  ["happenedAt", 8, "text"],
  ["person", 12, "text"],
  ["unit", 18, "text"],
  ["kind", 12, "text"],
  ["area", 14, "text"],
  ["compound", 18, "text"],
  ["building", 12, "text"],
  ["content", 60, "text"],
  ["evidence", 24, "text"],
  ["status", 10, "text"],
  ["enteredAt", 18, "text"],
  ["verifiedBy", 12, "text"],
  ["verifiedAt", 18, "text"],
  ["reason", 30, "text"],
] as const;

type File = { bytes: Uint8Array; fileName: string };

/** The records of the list, all pages of it, as a workbook in the reader's language. */
export const exportRecords = (language: Language): View<File> => ({
  name: "record.export",
  async read({ runtime, actor }, raw) {
    const parsed = RecordFilter.safeParse(raw);
    if (!parsed.success)
      return { ok: false, refusal: { kind: "invalid", fields: invalidFields(parsed.error) } };
    if (!mayOpenDaily(actor)) return { ok: false, refusal: { kind: "missing", what: "record.export" } };
    const { db } = runtime.database;
    const query = recordQuery(parsed.data, { actor, units: await listUnits(db) });
    const total = await countRecords(db, query);
    if (total > MOST_ROWS) return refused("verify.too-many-to-export", { total, most: MOST_ROWS });
    const rows = await listRecords(db, { ...query, offset: 0, limit: MOST_ROWS });
    const names = await listAccountNames(
      db,
      rows.map(({ record }) => record.verifiedBy),
    );
    const sheet = recordSheet({ rows, names, language });
    return ok({
      bytes: await writeInWorker([sheet]),
      fileName: `${sheet.name}-${dayOf(runtime.now())}.xlsx`,
    });
  },
});

export function recordSheet({
  rows,
  names,
  language,
}: {
  rows: readonly PlacedRecord[];
  names: ReadonlyMap<string, string>;
  language: Language;
}): OutSheet {
  const t = translator<(typeof recordsText)["zh-CN"]>(recordsText, language);
  const words = translator<(typeof dailyWords)["zh-CN"]>(dailyWords, language);
  const columns = COLUMNS.map(
    ([key, width, kind]): OutColumn => ({ header: t(`field.${key}`), width, kind }),
  );
  const verifierOf = ({ verifiedBy, verifiedAt }: PlacedRecord["record"]): string | null =>
    verifiedBy === null && verifiedAt !== null ? t("step.system") : (names.get(verifiedBy ?? "") ?? null);
  return {
    name: t("title"),
    columns,
    rows: rows.map(({ record, personName, unitName }) => [
      record.happenedOn,
      record.happenedAt,
      personName,
      unitName,
      words(`kind.${record.kind}`),
      record.area === null ? null : words(`area.${record.area}`),
      record.compound,
      record.building,
      record.content,
      record.evidence,
      words(`status.${record.status}`),
      dateTime(record.enteredAt),
      verifierOf(record),
      record.verifiedAt === null ? null : dateTime(record.verifiedAt),
      record.reason,
    ]),
  };
}
