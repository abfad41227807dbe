import { describe, expect, it } from "vitest";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import { lengthBound } from "#app/domain/rotation/length-bound.ts";
import { periodsNeeded } from "#app/domain/rotation/periods-needed.ts";
import { EMPTY_SETTINGS } from "#app/domain/rotation/rotation-settings.ts";
import { proposedPosts } from "#app/domain/rotation/settings-proposal.ts";
import { problemFor } from "#tests/support/rotation-builders.ts";

const posts = (communities: number) =>
  Array.from({ length: communities }, (_, at) =>
    proposedPosts({ communityId: `c${at}`, people: [`x${at}`, `y${at}`] }),
  ).flat();
const members = (n: number, communityIds: readonly string[] = ["c0", "c1"]) =>
  Array.from({ length: n }, (_, at) => ({
    ...{ personId: `${communityIds[0]} ${at}`, communityIds, areas: WORK_AREAS, wishes: [], mentorId: null },
  }));

describe("periods needed", () => {
  it.each([
    ["four areas of one person", members(1), 2, { kind: "areas", areas: 4, periods: 5 }],
    ["as many people as fit in four periods", members(8), 2, { kind: "areas", areas: 4, periods: 5 }],
    ["one person more", members(9), 2, { kind: "people", people: 9, communities: 2, periods: 6 }],
    [
      "people bound to one community",
      [...members(6, ["c0"]), ...members(1)],
      2,
      { kind: "community", communityId: "c0", people: 6, periods: 7 },
    ],
    [
      "120 people in 17 communities",
      members(120),
      17,
      { kind: "people", people: 120, communities: 17, periods: 9 },
    ],
  ])("count %s, and one more, for incumbents lead the first", (_, people, communities, need) => {
    expect(periodsNeeded({ members: people, posts: posts(communities) })).toEqual(need);
  });
});

describe("periods needed and the proven bound of a plan", () => {
  it.each(Array.from({ length: 12 }, (_, at) => [at + 1, 1 + (at % 3)] as const))(
    "are the same for %i people in %i communities without leave",
    (people, communities) => {
      const all = Array.from({ length: communities }, (_, at) => `c${at}`);
      const settings = {
        ...{ ...EMPTY_SETTINGS, posts: posts(communities), periods: 20 },
        members: [...members(people, all), ...members(people % 4, ["c0"])].map((member, at) => ({
          ...member,
          personId: `p${at}`,
        })),
      };
      expect(periodsNeeded(settings).periods).toBe(lengthBound(problemFor(settings)));
    },
  );
});
