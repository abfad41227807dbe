import { describe, expect, it } from "vitest";
import { printAppraisals, readAppraisals } from "#app/domain/people/appraisals.ts";
import { postOf } from "#app/domain/people/cadre.ts";
import { ETHNIC_GROUPS, readEthnicGroup } from "#app/domain/people/ethnic-groups.ts";
import { nearestNames } from "#app/domain/people/nearest-names.ts";
import { readPhone } from "#app/domain/people/phone.ts";
import { readPosts } from "#app/domain/people/roster-posts.ts";
import * as Words from "#app/domain/people/vocabulary.ts";

const VOCABULARIES = {
  sex: Words.SEX_WORDS,
  politicalStatus: Words.POLITICAL_STATUS_WORDS,
  education: Words.EDUCATION_WORDS,
  certificate: Words.SOCIAL_WORK_CERTIFICATE_WORDS,
  partyPost: Words.PARTY_POST_WORDS,
  committeePost: Words.COMMITTEE_POST_WORDS,
  postCategory: Words.POST_CATEGORY_WORDS,
  employment: Words.EMPLOYMENT_WORDS,
  inPost: Words.IN_POST_WORDS,
  reserve: Words.RESERVE_KIND_WORDS,
  appraisal: Words.APPRAISAL_GRADE_WORDS,
  source: Words.sourceGroupWords(Words.DEFAULT_DISTRICT_SOURCE_NAMES),
};

describe("the words of a roster", () => {
  it.each(Object.entries(VOCABULARIES))("mean one thing each: %s", (_, words: Words.Vocabulary<string>) => {
    const all = Object.values(words).flat();
    expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
    for (const [key, [written]] of Object.entries(words))
      expect(Words.readWord({ words, text: written })).toBe(key);
  });

  it.each([
    ["大专", "college"],
    ["专科", "college"],
    ["大学专科", "college"],
    ["大学", "bachelor"],
    ["本科", "bachelor"],
    ["大学本科（工学学士）", "bachelor"],
    ["省委党校研究生", "master"],
    ["研究生（博士）", "doctor"],
    ["中等专科", "vocational"],
    ["幼儿园", null],
  ])("%s is the education %s", (text, education) => expect(Words.readEducation(text)).toBe(education));

  it("names the 56 ethnic groups, with or without the last character", () => {
    expect(new Set(ETHNIC_GROUPS.slice(0, 56)).size).toBe(56);
    expect(["彝", "彝族", "穿青人", "火星"].map(readEthnicGroup)).toEqual(["彝族", "彝族", "穿青人", null]);
  });

  it.each([
    { text: "书记、主任", column: "committee", party: "secretary", committee: "director" },
    {
      text: "党委副书记兼居委会副主任",
      column: "committee",
      party: "deputySecretary",
      committee: "deputyDirector",
    },
    { text: "走马街社区党委副书记", column: "party", party: "deputySecretary", committee: null },
    { text: "委员", column: "party", party: "member", committee: null },
    { text: "委员", column: "committee", party: null, committee: "member" },
    { text: "全科网格员", column: "committee", party: null, committee: "gridWorker" },
    { text: "顾问", column: "committee", party: null, committee: null },
  ] as const)("$text under $column is $party and $committee", ({ text, column, party, committee }) => {
    expect(readPosts({ text, column })).toEqual({ party, committee });
  });

  it.each([
    { partyPost: "secretary", committeePost: "director", post: "secretary" },
    { partyPost: "deputySecretary", committeePost: "deputyDirector", post: "deputySecretary" },
    { partyPost: "member", committeePost: "deputyDirector", post: "deputyDirector" },
    { partyPost: null, committeePost: "gridWorker", post: "gridWorker" },
    { partyPost: "none", committeePost: "member", post: "communityWorker" },
    { partyPost: null, committeePost: "director", post: null },
  ] as const)("$partyPost with $committeePost counts as $post", ({ post, ...posts }) => {
    expect(postOf(posts)).toBe(post);
  });

  it.each([
    ["2022优秀;2023称职", "2022优秀;2023称职"],
    ["2023年度合格，2022年:优秀", "2022优秀;2023称职"],
    ["2022优秀;2022称职", null],
    ["优秀", null],
    ["", null],
  ])("the appraisals %s are %s", (text, printed) => {
    const grades = readAppraisals(text);
    expect(grades && printAppraisals(grades)).toBe(printed);
  });

  it.each([
    ["13900001111", "13900001111"],
    ["+86 139-0000-1111", "13900001111"],
    ["008613900001111", "13900001111"],
    ["12900001111", null],
    ["1390000111", null],
    ["0831-8220000", null],
    ["13900001111/13900002222", null],
  ])("the phone %s is %s", (text, phone) => expect(readPhone(text)).toBe(phone));

  it("offers the nearest names first, and none that is nothing like it", () => {
    const among = ["走马街社区", "临江社区", "航天路社区", "走马岭社区"];
    expect(nearestNames({ name: "走马社区", among })).toEqual(["走马岭社区", "走马街社区", "临江社区"]);
    expect(nearestNames({ name: "xyz", among })).toEqual([]);
  });
});
