import { randomUUID } from "node:crypto";
import type { SchemeBody } from "#app/domain/daily/scheme.ts";
import { PRESETS } from "#app/domain/daily/scheme-presets.ts";
import { scheme, workRecord } from "#db/schema/daily.ts";
import type { Runtime } from "#server/runtime.ts";
import type { MadeCadre, Unit } from "#tests/support/organisation-builders.ts";

/** A scheme in force for a unit, from January 2026 on. */
export async function makeScheme(
  runtime: Runtime,
  given: { unit: Unit; name?: string; body?: SchemeBody; fromMonth?: string },
): Promise<string> {
  const id = randomUUID();
  const { unit, name = "区级方案", body = PRESETS.district, fromMonth = "2026-01" } = given;
  const row = { id, unitId: unit.id, name, body, fromMonth, hash: "0".repeat(64) };
  await runtime.database.db.insert(scheme).values({ ...row, status: "inForce" });
  return id;
}

/** Records of one person that were verified; `more` changes any column. */
export async function makeRecords(
  runtime: Runtime,
  given: { cadre: MadeCadre; count: number; more?: Partial<typeof workRecord.$inferInsert> },
): Promise<string[]> {
  const rows = Array.from({ length: given.count }, () => ({
    id: randomUUID(),
    cadreId: given.cadre.id,
    unitId: given.cadre.unit.id,
    kind: "visit" as const,
    status: "verified" as const,
    happenedOn: "2026-05-06",
    content: "入户走访",
    details: {},
    enteredAt: new Date("2026-05-06T08:00:00Z"),
    ...given.more,
  }));
  if (rows.length > 0) await runtime.database.db.insert(workRecord).values(rows);
  return rows.map(({ id }) => id);
}
