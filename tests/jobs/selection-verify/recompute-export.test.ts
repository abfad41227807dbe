import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ExportFile, SelectionExport } from "#app/contracts/selection-export.ts";
import { recomputeExport } from "#server/jobs/selection-verify/recompute-export.ts";
import { exportOf, sealed } from "#tests/support/selection-export-builders.ts";

const differences = (file: ExportFile) => recomputeExport(file).flatMap((part) => part.differences);
/** With the content hash made anew, as somebody would who wants the change to go unseen. */
const resealed = ({ hash: _, ...content }: ExportFile): ExportFile => sealed(content);

/** A file of another form is not even looked at. */
const found = (file: ExportFile): boolean =>
  !SelectionExport.safeParse(file).success || differences(file).length > 0;

const honest = exportOf({ start: 7 });

describe("recomputing an export", () => {
  it("agrees with what the server's rules came to, whatever the people", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (start) => {
        expect(differences(exportOf({ start }))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("has both selected and passed over, and gates that failed, to agree about", () => {
    const has = (test: (of: ExportFile["candidates"][number]) => boolean) => honest.candidates.some(test);
    expect(has(({ advised }) => advised === true)).toBe(true);
    expect(has(({ blocked }) => blocked?.level === "subdistrict")).toBe(true);
    expect(has(({ blocked }) => blocked?.level === "community")).toBe(true);
    expect(has(({ eligible }) => eligible === false)).toBe(true);
    expect(recomputeExport(honest).flatMap(({ checked, name }) => (checked === 0 ? [name] : []))).toEqual([
      "reliability",
    ]);
  });

  it("reads what it is given back through its form", () => {
    expect(SelectionExport.parse(JSON.parse(JSON.stringify(honest)))).toEqual(honest);
  });
});

type Path = (string | number)[];

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, each]) =>
    leavesOf(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

const changed = (value: unknown, by: number): unknown =>
  typeof value === "number"
    ? value + by
    : typeof value === "boolean"
      ? !value
      : value === null
        ? by
        : `${String(value)}${by}`;

function withLeaf(file: ExportFile, path: Path, by: number): ExportFile {
  const copy: ExportFile = structuredClone(file);
  const last = path.at(-1) ?? "";
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(Object(at), key), copy);
  Reflect.set(Object(parent), last, changed(Reflect.get(Object(parent), last), by));
  return copy;
}

const all = leavesOf(honest);
const under = (...roots: RegExp[]) => all.filter((path) => roots.some((root) => root.test(path.join("."))));

/**
 * What was computed, and what was announced: none of it can be taken for anything else. What went into it (a month's
 * points) is guarded by the hash of the content; a change of one hundredth may vanish in the rounding of a mean.
 */
const COMPUTED = under(
  /^rules\./,
  /^(rulesHash|seed|hash)$/,
  /^candidates\.\d+\.(gates|eligible|composite|rankKey|place|advised|blocked|selected)/,
  /^candidates\.\d+\.scores\.\d+\.(criterion|raw|used|how|value|standardError)$/,
  /^candidates\.\d+\.scores\.\d+\.evidence\.\d+\.(reliability|mean|votes.*)$/,
  /^lists\./,
);

describe("a change of any one thing", () => {
  it("in the whole file is found by the hash of the content", () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.integer({ min: 1, max: 50 }), (path, by) => {
        expect([path.join("."), found(withLeaf(honest, path, by))]).toEqual([path.join("."), true]);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it("of what was computed or announced is found although the hash of the content was made anew", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...COMPUTED.filter((path) => path[0] !== "hash")),
        fc.integer({ min: 1, max: 50 }),
        (path, by) => {
          expect([path.join("."), found(resealed(withLeaf(honest, path, by)))]).toEqual([
            path.join("."),
            true,
          ]);
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  it.each([
    [
      "a weight moved between criteria",
      (file: ExportFile) => {
        const [a, b] = file.rules.criteria;
        if (a !== undefined && b !== undefined) [a.weight, b.weight] = [a.weight + 100, b.weight - 100];
      },
    ],
    [
      "an anchor",
      (file: ExportFile) => {
        const anchor = file.rules.criteria[0]?.anchors[1];
        if (anchor !== undefined) anchor.value += 500;
      },
    ],
    [
      "a quota",
      (file: ExportFile) => {
        const list = file.rules.lists[0];
        if (list !== undefined) list.perSubdistrict = 4;
      },
    ],
    [
      "two people who changed places",
      (file: ExportFile) => {
        const [a, b] = file.candidates.filter(({ place }) => place !== null);
        if (a !== undefined && b !== undefined) [a.place, b.place] = [b.place, a.place];
      },
    ],
    [
      "the fact a gate was judged by",
      (file: ExportFile) => {
        const one = file.candidates.find(({ eligible }) => eligible === true);
        if (one?.facts) one.facts.politicalStatus = "masses";
      },
    ],
    [
      "a department's objection",
      (file: ExportFile) => {
        const review = file.candidates.find(({ eligible }) => eligible === true)?.reviews[0];
        if (review !== undefined) review.outcome = "objection";
      },
    ],
    [
      "the votes",
      (file: ExportFile) => {
        const votes = file.candidates.find(({ eligible }) => eligible === true)?.votes;
        if (votes) votes.excellent += 5;
      },
    ],
    [
      "somebody let in without a move of the meeting",
      (file: ExportFile) => {
        const one = file.candidates.find(({ advised }) => advised === false);
        if (one !== undefined) one.selected = true;
      },
    ],
    [
      "the seed",
      (file: ExportFile) => {
        file.seed = "a".repeat(64);
      },
    ],
  ] as const)("names %s", (_, change) => {
    const file = structuredClone(honest);
    change(file);
    expect(differences(resealed(file))).not.toEqual([]);
  });
});
