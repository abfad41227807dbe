import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveOf } from "#app/features/organisation/tree-keys.ts";
import {
  findUnits,
  placesFor,
  rowsInSight,
  treeOf,
  type Unit,
  withBelow,
} from "#app/features/organisation/unit-tree.ts";

const unit = (id: string, parentId: string | null, given: Partial<Unit> = {}): Unit => ({
  id,
  parentId,
  kind: "community",
  name: `名${id}`,
  code: `C${id}`,
  communityKind: null,
  cadres: { own: 0, below: 0 },
  mayChange: true,
  takes: [],
  ...given,
});

const UNITS: Unit[] = [
  unit("d", null, { kind: "district", name: "翠屏区", takes: ["subdistrict"] }),
  unit("s1", "d", { kind: "subdistrict", name: "合江门街道", takes: ["community"] }),
  unit("s2", "d", { kind: "subdistrict", name: "大观楼街道", takes: ["community"] }),
  unit("c1", "s1", { name: "东街社区", takes: ["compound", "grid"] }),
  unit("c2", "s1", { name: "西街社区", takes: ["compound", "grid"] }),
  unit("c3", "s2", { name: "南街社区", takes: ["compound", "grid"] }),
  unit("g1", "c1", { kind: "grid", name: "第一网格" }),
];
const tree = treeOf(UNITS);
const ids = (units: readonly { id: string }[]) => units.map(({ id }) => id);
const lines = (state: Parameters<typeof rowsInSight>[1]) =>
  rowsInSight(tree, state).map(
    ({ unit: { id }, level, expanded, position, brothers }) =>
      `${id} ${level} ${position}/${brothers} ${expanded === null ? "leaf" : expanded ? "open" : "closed"}`,
  );

describe("the lines of the tree in sight", () => {
  it("are the opened ones, with level, place among brothers and whether they open", () => {
    expect(lines({ open: new Set(["d", "s1"]), found: null })).toEqual([
      "d 1 1/1 open",
      "s1 2 1/2 open",
      "c1 3 1/2 closed",
      "c2 3 2/2 leaf",
      "s2 2 2/2 closed",
    ]);
  });

  it("are, while something is sought, what was found under everything above it", () => {
    const found = findUnits(UNITS, " 网格 ");
    expect(ids(found)).toEqual(["g1"]);
    expect(lines({ open: new Set(), found })).toEqual([
      "d 1 1/1 open",
      "s1 2 1/1 open",
      "c1 3 1/1 open",
      "g1 4 1/1 leaf",
    ]);
  });

  it.each([
    { why: "a name", text: "南街", expected: ["c3"] },
    { why: "a code in any case", text: "cc3", expected: ["c3"] },
    { why: "nothing but spaces", text: "  ", expected: [] },
    { why: "what is not there", text: "北", expected: [] },
  ])("are sought by $why", ({ text, expected }) => {
    expect(ids(findUnits(UNITS, text))).toEqual(expected);
  });
});

describe("places a unit may be moved to", () => {
  it.each([
    { why: "another subdistrict for a community", of: "c1", expected: ["s2"] },
    { why: "another community for a grid", of: "g1", expected: ["c2", "c3"] },
    { why: "nowhere for a subdistrict of the only district", of: "s1", expected: [] },
    { why: "nowhere for the district", of: "d", expected: [] },
  ])("are $why", ({ of, expected }) => {
    expect(ids(placesFor(tree, tree.byId.get(of)!))).toEqual(expected);
  });

  it("never lie in the unit itself", () => {
    for (const each of UNITS) {
      const own = new Set(withBelow(tree, each));
      expect(placesFor(tree, each).some((place) => own.has(place))).toBe(false);
    }
  });
});

describe("keys in the tree", () => {
  const rows = rowsInSight(tree, { open: new Set(["d", "s1"]), found: null });
  const at = (id: string) => rows.findIndex((row) => row.unit.id === id);
  const press = (id: string, key: string) => {
    const move = moveOf({ key, rows, at: at(id) });
    return move === null ? null : `${move.kind} ${move.unitId}`;
  };
  it.each([
    { on: "d", key: "ArrowDown", does: "focus s1" },
    { on: "d", key: "ArrowUp", does: null },
    { on: "s2", key: "ArrowDown", does: null },
    { on: "s2", key: "ArrowUp", does: "focus c2" },
    { on: "c1", key: "Home", does: "focus d" },
    { on: "c1", key: "End", does: "focus s2" },
    { on: "c1", key: "ArrowRight", does: "open c1" },
    { on: "s1", key: "ArrowRight", does: "focus c1" },
    { on: "c2", key: "ArrowRight", does: null },
    { on: "s1", key: "ArrowLeft", does: "close s1" },
    { on: "c2", key: "ArrowLeft", does: "focus s1" },
    { on: "s2", key: "ArrowLeft", does: "focus d" },
    { on: "c2", key: "Enter", does: "show c2" },
    { on: "c2", key: " ", does: "show c2" },
    { on: "c2", key: "Tab", does: null },
    { on: "c2", key: "x", does: null },
  ])("on $on $key does: $does", ({ on, key, does }) => {
    expect(press(on, key)).toBe(does);
  });

  it("reach every line by arrows alone", () => {
    fc.assert(
      fc.property(fc.subarray(ids(UNITS)), (open) => {
        const inSight = rowsInSight(tree, { open: new Set(open), found: null });
        const reached = [inSight[0]!.unit.id];
        for (let index = 0; index < inSight.length - 1; index += 1) {
          const move = moveOf({ key: "ArrowDown", rows: inSight, at: index });
          if (move?.kind === "focus") reached.push(move.unitId);
        }
        expect(reached).toEqual(inSight.map(({ unit: { id } }) => id));
      }),
    );
  });
});
