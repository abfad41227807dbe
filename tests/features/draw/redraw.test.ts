import { createHash, randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import * as DrawPlan from "#app/domain/contest/draw-plan.ts";
import { type Published, redraw } from "#app/features/draw/redraw.ts";
import { sha256, sha256Hex } from "#app/features/draw/sha256.ts";

const hash = (text: string) => createHash("sha256").update(text).digest("hex");

const round: DrawPlan.DrawRound = {
  roundKey: "final",
  numbers: true,
  entries: Array.from({ length: 12 }, (_, index) => ({ id: `c${index}`, community: `unit${index % 4}` })),
  items: [
    { key: "speech", panelIds: ["p1", "p2"] },
    { key: "report", panelIds: ["p1"] },
  ],
};

const publish = (seed: string): Published => {
  const drawn = DrawPlan.of({ seed, round, hashOf: hash });
  return {
    seed,
    commitment: hash(seed),
    rounds: [round],
    numbers: Object.fromEntries(drawn.numbers.map((id, index) => [id, index + 1])),
    performances: drawn.performances,
  };
};

const honest = publish("5eed");
const swapped = honest.performances.map((row) =>
  row.itemKey === "report" && row.position <= 2 ? { ...row, position: 3 - row.position } : row,
);

describe("drawing again in the browser", () => {
  it("finds an honest draw equal in everything", async () => {
    const found = await redraw(honest, sha256);
    expect(found).toMatchObject({ same: true, commitmentFits: true, numbersFit: true });
    expect(found.orders).toEqual([
      { itemKey: "speech", panelId: "p1", count: 6, differsAt: null },
      { itemKey: "speech", panelId: "p2", count: 6, differsAt: null },
      { itemKey: "report", panelId: "p1", count: 12, differsAt: null },
    ]);
  });

  const CHEATS: { why: string; published: Published; found: object }[] = [
    {
      why: "another seed than the one committed to",
      published: { ...publish("other"), commitment: honest.commitment },
      found: { commitmentFits: false, numbersFit: true },
    },
    {
      why: "two performances exchanged",
      published: { ...honest, performances: swapped },
      found: { commitmentFits: true, orders: [{}, {}, { itemKey: "report", differsAt: 1 }] },
    },
    {
      why: "a performance left out at the end",
      published: { ...honest, performances: honest.performances.slice(0, -1) },
      found: { orders: [{}, {}, { itemKey: "report", differsAt: 12 }] },
    },
    {
      why: "an entry slipped in afterwards",
      published: {
        ...honest,
        performances: [
          ...honest.performances,
          { contestantId: "late", itemKey: "report", panelId: "p1", position: 13 },
        ],
      },
      found: { orders: [{}, {}, { itemKey: "report", differsAt: 13 }] },
    },
    {
      why: "numbers given by hand",
      published: { ...honest, numbers: { ...honest.numbers, c0: 99 } },
      found: { numbersFit: false },
    },
  ];
  it.each(CHEATS)("finds $why", async ({ published, found }) => {
    expect(await redraw(published, sha256)).toMatchObject({ same: false, ...found });
  });

  it("does not hold against the draw that somebody has left the contest since", async () => {
    const { c0: _gone, ...numbers } = honest.numbers;
    expect(await redraw({ ...honest, numbers }, sha256)).toMatchObject({ same: true });
  });
});

describe("SHA-256", () => {
  it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1_000])(
    "without WebCrypto equals the system's for %i bytes",
    (length) => {
      const bytes = new Uint8Array(randomBytes(length));
      expect(sha256Hex(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
    },
  );

  it("is taken of a text in UTF-8", async () => {
    expect(await sha256("种子:选手")).toBe(hash("种子:选手"));
  });
});
