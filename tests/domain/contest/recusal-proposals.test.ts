import { expect, test } from "vitest";
import * as RecusalProposals from "#app/domain/contest/recusal-proposals.ts";

const person = (id: string, communityId: string | null, subdistrictId: string | null) => ({
  id,
  cadreId: null,
  communityId,
  subdistrictId,
});
const EAST = person("east", "dong", "hejiangmen");

test.each([
  {
    why: "one community",
    contestant: person("c", "dong", "hejiangmen"),
    sameSuperior: false,
    ground: "sameCommunity",
  },
  {
    why: "one community weighs before one subdistrict",
    contestant: person("c", "dong", "hejiangmen"),
    sameSuperior: true,
    ground: "sameCommunity",
  },
  {
    why: "one subdistrict where the setting asks",
    contestant: person("c", "xi", "hejiangmen"),
    sameSuperior: true,
    ground: "sameSuperior",
  },
  {
    why: "one subdistrict is nothing otherwise",
    contestant: person("c", "xi", "hejiangmen"),
    sameSuperior: false,
    ground: null,
  },
  {
    why: "another subdistrict",
    contestant: person("c", "nan", "daguanlou"),
    sameSuperior: true,
    ground: null,
  },
  {
    why: "an unknown unit is no common one",
    contestant: person("c", null, null),
    sameSuperior: true,
    ground: null,
  },
])("proposes by unit: $why", ({ contestant, sameSuperior, ground }) => {
  const proposed = RecusalProposals.of({ seats: [EAST], contestants: [contestant], known: [], sameSuperior });
  expect(proposed).toEqual(ground === null ? [] : [{ seatId: "east", contestantId: "c", ground }]);
});

test("two people of unknown units are not kept apart", () => {
  const input = {
    seats: [person("s", null, null)],
    contestants: [person("c", null, null)],
    known: [],
    sameSuperior: true,
  };
  expect(RecusalProposals.of(input)).toEqual([]);
});

test("what is known is not proposed again", () => {
  const contestants = [person("c1", "dong", "hejiangmen"), person("c2", "dong", "hejiangmen")];
  const known = [{ seatId: "east", contestantId: "c1" }];
  const proposed = RecusalProposals.of({ seats: [EAST], contestants, known, sameSuperior: false });
  expect(proposed.map(({ contestantId }) => contestantId)).toEqual(["c2"]);
});
