import { describe, expect, test } from "vitest";
import {
  ARROWS,
  type Arrow,
  EDITS,
  type Edit,
  leadsFrom,
  mayEdit,
  refuseEdit,
  step,
} from "#app/domain/contest/life.ts";
import { CONTEST_STATUSES, type ContestStatus } from "#app/domain/contest/states.ts";
import { sentenceOfRule } from "#app/text/refusal-sentence.ts";

const arrows: Arrow[] = [
  "open",
  "backToDraft",
  "makeReady",
  "backToOpen",
  "start",
  "end",
  "resume",
  "sign",
  "publish",
  "reopen",
  "archive",
];

describe("the life of a contest", () => {
  test.each([
    { arrow: "open", from: "draft", to: "open" },
    { arrow: "backToDraft", from: "open", to: "draft" },
    { arrow: "makeReady", from: "open", to: "ready" },
    { arrow: "backToOpen", from: "ready", to: "open" },
    { arrow: "start", from: "ready", to: "live" },
    { arrow: "end", from: "live", to: "review" },
    { arrow: "resume", from: "review", to: "live" },
    { arrow: "sign", from: "review", to: "signed" },
    { arrow: "publish", from: "signed", to: "published" },
    { arrow: "reopen", from: "signed", to: "review" },
    { arrow: "reopen", from: "published", to: "review" },
    { arrow: "archive", from: "published", to: "archived" },
  ] as const)("$arrow leads from $from to $to", ({ arrow, from, to }) => {
    expect(step({ status: from, arrow })).toEqual({ ok: true, value: to });
  });

  test("has exactly these arrows", () => {
    expect(Object.keys(ARROWS).sort()).toEqual([...arrows].sort());
    const pairs = arrows.flatMap((arrow) =>
      CONTEST_STATUSES.filter((status) => leadsFrom({ status, arrow })),
    );
    expect(pairs).toHaveLength(12);
  });

  test("refuses every other step by the arrow's own rule", () => {
    for (const arrow of arrows) {
      for (const status of CONTEST_STATUSES.filter((each) => !leadsFrom({ status: each, arrow }))) {
        expect(step({ status, arrow })).toMatchObject({
          ok: false,
          refusal: { rule: ARROWS[arrow].refusal },
        });
      }
    }
  });

  test("reaches every state from draft, and leaves archived nowhere", () => {
    const reached = new Set<ContestStatus>(["draft"]);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const arrow of arrows) {
        for (const status of [...reached]) {
          const next = step({ status, arrow });
          if (next.ok) reached.add(next.value);
        }
      }
    }
    expect([...reached].sort()).toEqual([...CONTEST_STATUSES].sort());
    expect(arrows.some((arrow) => leadsFrom({ status: "archived", arrow }))).toBe(false);
  });
});

describe("what may be changed by hand", () => {
  //                 draft open ready live review signed published archived
  const TABLE: [Edit, string][] = [
    ["details", "yyyyy---"],
    ["rules", "yy------"],
    ["revision", "--yyy---"],
    ["contestants", "yy------"],
    ["withdrawals", "yyyy----"],
    ["panels", "yy------"],
    ["officerSeats", "yyyyy---"],
    ["offices", "yyyyy---"],
    ["firstDraw", "yy------"],
    ["laterDraw", "---y----"],
  ];

  test.each(TABLE)("%s: %s", (edit, row) => {
    expect(CONTEST_STATUSES.map((status) => (mayEdit({ status, edit }) ? "y" : "-")).join("")).toBe(row);
    const refused = CONTEST_STATUSES.filter((status) => refuseEdit({ status, edit }) !== null);
    expect(refused).toEqual(CONTEST_STATUSES.filter((status) => !mayEdit({ status, edit })));
  });
});

test("every refusal of the tables has a sentence in both languages", () => {
  const rules = [...Object.values(ARROWS), ...Object.values(EDITS)].map(({ refusal }) => refusal);
  for (const rule of rules) {
    expect(sentenceOfRule(rule, {}, "zh-CN"), rule).not.toBeNull();
    expect(sentenceOfRule(rule, {}, "en"), rule).not.toBeNull();
  }
});
