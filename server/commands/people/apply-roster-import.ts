import type { z } from "zod";
import { ApplyImport } from "#app/contracts/people.ts";
import { mayListPeople } from "#app/domain/access/people.ts";
import type { Sheet } from "#app/domain/people/roster-sheet.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import type { Tx } from "#db/client.ts";
import {
  type AppointmentRow,
  followPhone,
  listCurrentAppointments,
  saveCadres,
  updateCadres,
} from "#db/queries/people.ts";
import { updateImport } from "#db/queries/roster-imports.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import type { Runtime } from "#server/runtime.ts";
import { reportOf, type StoredReport, settingsOf } from "./import-contents.ts";
import { loadImportFacts } from "./import-facts.ts";
import { type Dry, dryRun } from "./roster-report.ts";
import { insertOf, updateOf, type Write } from "./roster-rows-to-write.ts";
import { sealJson } from "./sealed-json.ts";
import { writeAppointments } from "./write-appointments.ts";

type Input = z.output<typeof ApplyImport>;
type Loaded = NonNullable<Awaited<ReturnType<typeof loadImportFacts>>>;

async function load({
  tx,
  input,
  actor,
  runtime,
}: {
  tx: Tx;
  input: Input;
  actor: Parameters<typeof loadImportFacts>[0]["actor"];
  runtime: Runtime;
}) {
  const loaded = await loadImportFacts({ tx, importId: input.importId, actor, runtime });
  if (loaded === null) return null;
  const held = await listCurrentAppointments(
    tx,
    loaded.people.map(({ cadre }) => cadre.id),
  );
  return { ...loaded, held };
}

/** One transaction, and exactly what the dry run showed: if the roster has changed since, it has to be shown again. */
export const applyRosterImport = defineCommand({
  name: "people.apply-roster-import",
  input: ApplyImport,
  load,
  allow: ({ actor }) => mayListPeople(actor),
  run: ({ input, facts, runtime, now }) => {
    const { row, sheets, scope, people } = facts;
    const report = reportOf(row);
    if (sheets === null || report === null || row.status !== "checked")
      return refused("roster.import-closed");
    const today = dayOf(now);
    const dry = dryRun({ runtime, sheets, settings: settingsOf(row), scope, people, today });
    if (!dry.ok) return dry;
    if (dry.value.digest !== report.digest) return refused("roster.changed-since-check");
    const { counts } = report;
    if (counts.rejected > 0 && !input.withoutRejected)
      return refused("roster.has-rejected-rows", { count: counts.rejected });
    const writes = writesOf({ dry: dry.value, facts, runtime, today, now });
    return done(
      { counts },
      {
        write: async (tx) => {
          await write(tx, { writes, now });
          await updateImport(tx, input.importId, closed({ report, sheets, dry: dry.value, runtime, now }));
        },
        audit: { contestId: null, details: { importId: input.importId, unitId: scope.unitId, ...counts } },
        events: [],
      },
    );
  },
});

type Writing = {
  dry: Dry;
  facts: Loaded & { held: AppointmentRow[] };
  runtime: Runtime;
  today: string;
  now: Date;
};

function writesOf({ dry, facts, runtime, today, now }: Writing): Write[] {
  const known = new Map(facts.people.map(({ cadre }) => [cadre.id, cadre]));
  const heldBy = new Map<string, AppointmentRow[]>();
  for (const one of facts.held) heldBy.set(one.cadreId, [...(heldBy.get(one.cadreId) ?? []), one]);
  return dry.rows.flatMap((row): Write[] => {
    if (row.kind === "new") return [insertOf({ row, runtime, today, now })];
    const cadre = row.kind === "changed" ? known.get(row.cadreId) : undefined;
    if (row.kind !== "changed" || cadre === undefined) return [];
    return [updateOf({ row, known: cadre, held: heldBy.get(cadre.id) ?? [], runtime, today, now })];
  });
}

async function write(tx: Tx, { writes, now }: { writes: readonly Write[]; now: Date }): Promise<void> {
  const on = dayOf(now);
  await saveCadres(tx, { rows: writes.flatMap((one) => (one.kind === "insert" ? [one.row] : [])), on });
  await updateCadres(tx, { changes: writes.flatMap((one) => (one.kind === "update" ? [one] : [])), on });
  for (const one of writes) {
    if (one.phoneIndex !== null) await followPhone(tx, { cadreId: one.cadreId, phoneIndex: one.phoneIndex });
  }
  await writeAppointments(tx, { deltas: writes.map(({ cadreId, delta }) => ({ cadreId, ...delta })), now });
}

/** Of the file only the rejected rows stay, for the sheet of corrections, until the person is done or a day has gone. */
function closed(input: {
  report: StoredReport;
  sheets: readonly Sheet[];
  dry: Dry;
  runtime: Runtime;
  now: Date;
}) {
  const { report, sheets, dry, runtime, now } = input;
  const rejected = new Set(dry.shown.filter(({ kind }) => kind === "rejected").map(({ row }) => row));
  const afterHeader = dry.match.header.row + dry.match.header.height;
  const left = sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells, index) => (index < afterHeader || rejected.has(index + 1) ? cells : [])),
  }));
  const rows = dry.shown.filter(({ kind }) => kind === "rejected");
  const keep = rejected.size > 0;
  return {
    status: "applied" as const,
    appliedAt: now,
    containsPersonalData: keep,
    sheets: keep ? sealJson(runtime, left) : "",
    report: { ...report, skipped: [], sealedRows: sealJson(runtime, rows) },
  };
}
