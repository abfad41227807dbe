import golden from "./ab_rules.json" with { type: "json" };

/** A rule of the AB system as the title of the tests that carry out its check. */
export function ruleTitle(id: string): string {
  const rule = golden.rules.find((each) => each.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return `rule ${id} (${rule.check})`;
}
