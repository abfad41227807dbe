import { expect, it } from "vitest";
import { trialPeople } from "#app/domain/selection/trial.ts";
import { whatIf } from "#app/domain/selection/what-if.ts";
import { listFor, rulesWith } from "#tests/support/selection-builders.ts";

const person = (id: string, used: [number, number]) => ({
  ...{ id, post: "secretary" as const, subdistrictId: "s", communityId: id, used },
  ...{ communityWorkStartedOn: "2020-01", birthMonth: "1990-01" },
});

it("past data under other weights says who enters and who leaves", () => {
  const rules = rulesWith({ lists: [listFor("secretary", { total: 1 })] });
  const people = trialPeople({ people: [person("a", [9_000, 7_000]), person("b", [6_000, 9_000])], rules });
  const saved = whatIf({ people, weights: [9_000, 1_000], lists: rules.lists, before: [] });
  expect(saved.lists[0]?.selected).toEqual(["a"]);
  const moved = whatIf({ people, weights: [1_000, 9_000], lists: rules.lists, before: ["a"] });
  expect(moved.lists[0]).toMatchObject({ enters: ["b"], leaves: ["a"] });
});

it("people of past data equal in everything stand in the order given", () => {
  const rules = rulesWith({ lists: [listFor("secretary", { total: 1 })] });
  const people = trialPeople({ people: [person("b", [8_000, 8_000]), person("a", [8_000, 8_000])], rules });
  expect(
    whatIf({ people, weights: [5_000, 5_000], lists: rules.lists, before: [] }).lists[0]?.selected,
  ).toEqual(["b"]);
});
