import type { Problem } from "../scoring/problem.ts";
import { faultWhere, isBlank, isWhole, twice } from "./rule-fault.ts";
import type { Gate, GateRule, SelectionRules } from "./selection-rules.ts";

/** Ages a gate may name, in full years. */
const AGES = { least: 16, most: 80 } as const;
/** Yearly appraisals a rule may look back on. */
export const YEARS = { least: 1, most: 10 } as const;

/** What is wrong with the gates. PURE. */
export function gatesProblems({ gates, lists }: Pick<SelectionRules, "gates" | "lists">): Problem[] {
  const repeated = twice(gates, ({ key }) => key);
  return gates.flatMap((gate, at) => {
    const path = `gates[${at}]`;
    return [
      ...faultWhere(isBlank(gate.key), `${path}.key`, "key-missing"),
      ...faultWhere(!isBlank(gate.key) && (repeated[at] ?? false), `${path}.key`, "key-twice", {
        key: gate.key,
      }),
      ...postProblems({ gate, lists, path }),
      ...ruleProblems({ gate, path }),
    ];
  });
}

function postProblems(given: { gate: Gate; lists: SelectionRules["lists"]; path: string }): Problem[] {
  const { gate, lists, path } = given;
  if (gate.posts === null) return [];
  const lost = gate.posts.filter((post) => !lists.some((list) => list.post === post));
  return [
    ...faultWhere(gate.posts.length === 0, `${path}.posts`, "gate-without-posts"),
    ...lost.flatMap((post) => faultWhere(true, `${path}.posts`, "gate-post-without-list", { post })),
  ];
}

function ruleProblems({ gate, path }: { gate: GateRule; path: string }): Problem[] {
  switch (gate.kind) {
    case "age":
      return ageProblems({ gate, path });
    case "tenure":
      return faultWhere(
        !isWhole(gate.atLeastMonths) || gate.atLeastMonths < 1,
        `${path}.atLeastMonths`,
        "tenure-below-one",
      );
    case "heldPost":
      return chosenProblems({ chosen: gate.oneOf, path: `${path}.oneOf` });
    case "appraisal":
      return yearsProblems({ years: gate.years, path: `${path}.years` });
    case "contest":
      return chosenProblems({ chosen: gate.contestIds, path: `${path}.contestIds` });
    case "noDiscipline":
      return faultWhere(isBlank(gate.department), `${path}.department`, "department-missing");
    case "jointReview":
      return [
        ...chosenProblems({ chosen: gate.departments, path: `${path}.departments` }),
        ...gate.departments.flatMap((department, at) =>
          faultWhere(isBlank(department), `${path}.departments[${at}]`, "department-missing"),
        ),
      ];
    default:
      return [];
  }
}

function ageProblems({ gate, path }: { gate: Extract<GateRule, { kind: "age" }>; path: string }): Problem[] {
  const { atLeast, atMost } = gate;
  const outside = (age: number | null) =>
    age !== null && (!isWhole(age) || age < AGES.least || age > AGES.most);
  return [
    ...faultWhere(atLeast === null && atMost === null, path, "age-without-bound"),
    ...faultWhere(outside(atLeast), `${path}.atLeast`, "age-range", AGES),
    ...faultWhere(outside(atMost), `${path}.atMost`, "age-range", AGES),
    ...faultWhere(atLeast !== null && atMost !== null && atLeast > atMost, `${path}.atMost`, "age-order"),
  ];
}

export function chosenProblems({ chosen, path }: { chosen: readonly string[]; path: string }): Problem[] {
  const repeated = twice(chosen, (name) => name);
  return [
    ...faultWhere(chosen.length === 0, path, "nothing-chosen"),
    ...chosen.flatMap((name, at) =>
      faultWhere(repeated[at] ?? false, `${path}[${at}]`, "named-twice", { name }),
    ),
  ];
}

export const yearsProblems = ({ years, path }: { years: number; path: string }): Problem[] =>
  faultWhere(!isWhole(years) || years < YEARS.least || years > YEARS.most, path, "years-range", YEARS);
