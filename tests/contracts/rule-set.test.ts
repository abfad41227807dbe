import { describe, expect, expectTypeOf, it } from "vitest";
import type { z } from "zod";
import type { RuleSetForm } from "#app/contracts/interchange-rule-set.ts";
import { RuleSetSchema } from "#app/contracts/rule-set.ts";
import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import { aRuleSet } from "#tests/domain/scoring/builders.ts";

describe("the schema of a rule set", () => {
  it("has the domain's type, also where it is read from a file (a statement for the compiler)", () => {
    expectTypeOf<z.infer<typeof RuleSetSchema>>().toEqualTypeOf<RuleSet>();
    expectTypeOf<z.output<typeof RuleSetForm>>().toEqualTypeOf<RuleSet>();
  });

  it.each([
    { why: "an unknown field", spoil: { colour: "red" } },
    { why: "a missing field", spoil: { tieEnd: undefined } },
    { why: "an unknown literal", spoil: { tieEnd: "duel" } },
    { why: "half a day", spoil: { appealDays: 0.5 } },
    { why: "five digits", spoil: { rounding: { digits: 5, mode: "halfEven" } } },
    { why: "a tie key with the wrong names", spoil: { tieChain: [{ kind: "item", roundKey: "x" }] } },
  ])("refuses $why", ({ spoil }) => {
    expect(RuleSetSchema.safeParse(aRuleSet()).success).toBe(true);
    expect(RuleSetSchema.safeParse({ ...aRuleSet(), ...spoil }).success).toBe(false);
  });
});
