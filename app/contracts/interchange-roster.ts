import type { Problem } from "#app/domain/scoring/problem.ts";
import type { ContestDocument } from "./interchange.ts";

/** What is wrong among people and panels: the same id or number twice, a judge nobody knows. */
export const problems = ({ people, panels }: Pick<ContestDocument, "people" | "panels">): Problem[] => {
  const judges = new Set(people.judges.map(({ id }) => id));
  return [
    ...twice({ path: "people.contestants", field: "id", values: people.contestants.map(({ id }) => id) }),
    ...twice({
      path: "people.contestants",
      field: "number",
      values: people.contestants.map(({ number }) => number),
    }),
    ...twice({ path: "people.contestants", field: "lot", values: people.contestants.map(({ lot }) => lot) }),
    ...twice({ path: "people.judges", field: "id", values: people.judges.map(({ id }) => id) }),
    ...twice({ path: "panels", field: "id", values: panels.map(({ id }) => id) }),
    ...panels.flatMap(({ seats }, index) => [
      ...twice({ path: `panels[${index}].seats`, field: "id", values: seats.map(({ id }) => id) }),
      ...seats.flatMap(({ judge }, at) =>
        judge === null || judges.has(judge)
          ? []
          : [
              {
                path: `panels[${index}].seats[${at}].judge`,
                rule: "file.unknown-judge",
                facts: { id: judge },
              },
            ],
      ),
    ]),
  ];
};

/** Values that occur before in their list; null is none. */
const twice = (input: {
  path: string;
  field: string;
  values: readonly (string | number | null)[];
}): Problem[] => {
  const seen = new Set<string | number>();
  return input.values.flatMap((value, index) => {
    if (value === null) return [];
    if (seen.has(value)) {
      return [
        { path: `${input.path}[${index}].${input.field}`, rule: "file.twice", facts: { id: String(value) } },
      ];
    }
    seen.add(value);
    return [];
  });
};
