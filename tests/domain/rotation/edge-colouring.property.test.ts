import fc from "fast-check";
import { expect, it } from "vitest";
import { edgeColours } from "#app/domain/rotation/edge-colouring.ts";

const edges = fc.array(fc.record({ left: fc.nat(9), right: fc.nat(7) }), { maxLength: 70 });

const degreeOf = (all: readonly { left: number; right: number }[]): number => {
  const degrees = new Map<string, number>();
  for (const { left, right } of all) {
    for (const end of [`l${left}`, `r${right}`]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  return Math.max(0, ...degrees.values());
};

it("colours any bipartite multigraph with as many colours as its largest degree (König)", () => {
  fc.assert(
    fc.property(edges, (all) => {
      const colours = degreeOf(all);
      const colourOf = edgeColours({ edges: all, lefts: 10, rights: 8, colours });
      const seen = new Set<string>();
      for (const [at, { left, right }] of all.entries()) {
        const colour = colourOf[at] ?? -1;
        expect(colour).toBeGreaterThanOrEqual(0);
        expect(colour).toBeLessThan(colours);
        for (const end of [`l${left} ${colour}`, `r${right} ${colour}`]) {
          expect(seen.has(end)).toBe(false);
          seen.add(end);
        }
      }
    }),
  );
});

it("says so when the colours cannot suffice", () => {
  const twice = [
    { left: 0, right: 0 },
    { left: 0, right: 0 },
  ];
  expect(() => edgeColours({ edges: twice, lefts: 1, rights: 1, colours: 1 })).toThrow("more edges than");
});
