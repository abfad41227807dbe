import { z } from "zod";
import { RosterExport } from "#app/contracts/people.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { liesIn } from "#app/domain/access/actor.ts";
import { managingPathOf, mayListPeople, mayManagePeople, readablePaths } from "#app/domain/access/people.ts";
import type { PrintedCadre } from "#app/domain/people/roster-print.ts";
import { DEFAULT_DISTRICT_SOURCE_NAMES } from "#app/domain/people/vocabulary.ts";
import { ok, refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { listManagedPaths, listUnits, type UnitFacts } from "#db/queries/org.ts";
import { type CadreRow, listPeople } from "#db/queries/people.ts";
import { type Command, defineCommand, done } from "#server/commands/define-command.ts";
import { invalidFields } from "#server/commands/invalid-fields.ts";
import { rosterSheet } from "#server/jobs/roster/roster-sheets.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import type { Runtime } from "#server/runtime.ts";
import { cadreFieldsOf } from "./cadre-fields.ts";

/** As many rows as an import takes: what is exported can come back. */
const MOST_ROWS = 5000;
const SHORTEST_REASON = 4;

type Filter = z.output<typeof RosterExport>;

/**
 * The roster as a file with exactly the columns import reads. Masked for everybody; in full, with a reason and a row in
 * the audit log, for the people the actor manages, and still masked for the others.
 */
export const exportRoster: Command<unknown, { bytes: Uint8Array; fileName: string }> = {
  name: "people.export-roster",
  async execute(context, raw) {
    const parsed = RosterExport.safeParse(raw);
    if (!parsed.success)
      return { ok: false, refusal: { kind: "invalid", fields: invalidFields(parsed.error) } };
    const { actor, runtime } = context;
    if (!mayListPeople(actor))
      return { ok: false, refusal: { kind: "forbidden", action: "people.export-roster" } };
    const filter = parsed.data;
    if (filter.full && filter.reason.length < SHORTEST_REASON) return refused("people.reason-needed");
    const people = await loadPeople({ runtime, actor, filter });
    if (filter.full) {
      const recorded = await recordFullExport.execute(context, {
        reason: filter.reason,
        people: people.length,
      });
      if (!recorded.ok) return recorded;
    }
    const sheet = rosterSheet({ name: "花名册", cadres: people, sourceNames: DEFAULT_DISTRICT_SOURCE_NAMES });
    return ok({ bytes: await writeInWorker([sheet]), fileName: `花名册-${dayOf(runtime.now())}.xlsx` });
  },
};

const recordFullExport = defineCommand({
  name: "people.export-in-full",
  input: z.object({ reason: z.string(), people: z.number() }),
  load: async () => ({}),
  allow: ({ actor }) => mayListPeople(actor),
  run: ({ input }) =>
    done(null, {
      write: async () => {},
      audit: { contestId: null, details: { reason: input.reason, people: input.people } },
      events: [],
    }),
});

async function loadPeople({
  runtime,
  actor,
  filter,
}: {
  runtime: Runtime;
  actor: Actor;
  filter: Filter;
}): Promise<PrintedCadre[]> {
  const { db } = runtime.database;
  const paths = readablePaths(actor);
  const [units, managedPaths] = await Promise.all([listUnits(db), listManagedPaths(db)]);
  const unit = units.find(({ id }) => id === filter.unit);
  const unitPath = unit !== undefined && paths.some((root) => liesIn(unit.path, root)) ? unit.path : null;
  const { post, search, politicalStatus, education } = filter;
  const { rows } = await listPeople(db, {
    paths,
    unitPath,
    post,
    search,
    politicalStatus,
    education,
    offset: 0,
    limit: MOST_ROWS,
  });
  return rows.map(({ cadre, unitPath: path }) => {
    const full =
      filter.full &&
      mayManagePeople(actor, { managingPath: managingPathOf({ unitPath: path, managedPaths }) });
    return { ...cadreFieldsOf(cadre), ...placeOf({ units, path }), ...numbersOf({ runtime, cadre, full }) };
  });
}

function placeOf({ units, path }: { units: readonly UnitFacts[]; path: string }) {
  const chain = path.split("/");
  const named = (kind: UnitFacts["kind"]): string =>
    units.find((unit) => unit.kind === kind && chain.includes(unit.id))?.name ?? "";
  return { district: named("district"), subdistrict: named("subdistrict"), community: named("community") };
}

function numbersOf({ runtime, cadre, full }: { runtime: Runtime; cadre: CadreRow; full: boolean }) {
  const open = (cipher: Uint8Array | null, masked: string | null): string | null =>
    full && cipher !== null ? runtime.personalData.open(cipher) : masked;
  return {
    identityNumber: open(cadre.identityCipher, cadre.identityMasked),
    phone: open(cadre.phoneCipher, cadre.phoneMasked),
  };
}
