import type { CadreFields } from "#app/domain/people/cadre.ts";
import type { Education, Sex, SourceGroup } from "#app/domain/people/enumerations.ts";
import { checkCharacter } from "#app/domain/people/identity-number.ts";
import type { PostKind } from "#app/domain/people/organisation.ts";
import * as Words from "./district-words.ts";
import type { Random } from "./random.ts";

/** An invented person of the roster. Identity number and phone are valid in form and nobody's. */
export type InventedCadre = { fields: CadreFields; identityNumber: string; phone: string };

/** A region code that no district has. */
const REGION = "511599";

type Shape = {
  birth: { mean: number; deviation: number };
  party: number;
  sources: readonly SourceGroup[];
  /** Share of those who come from one of the five kinds of people. */
  fromGroups: number;
  educations: readonly Education[];
};

/** Birth years, party membership and education by post, after the figures the district has published. */
const SHAPES: Readonly<Record<PostKind, Shape>> = {
  secretary: {
    birth: { mean: 1984, deviation: 5 },
    party: 1,
    sources: ["veteran", "gridWorker", "socialWorkTalent", "districtFirst", "districtSecond"],
    fromGroups: 0.59,
    educations: ["college", "bachelor", "bachelor", "bachelor", "master"],
  },
  deputySecretary: {
    birth: { mean: 1987, deviation: 5 },
    party: 1,
    sources: ["veteran", "gridWorker", "socialWorkTalent", "districtFirst"],
    fromGroups: 0.45,
    educations: ["college", "bachelor", "bachelor"],
  },
  deputyDirector: {
    birth: { mean: 1989, deviation: 5 },
    party: 0.6,
    sources: ["gridWorker", "socialWorkTalent", "districtSecond"],
    fromGroups: 0.4,
    educations: ["college", "bachelor", "bachelor"],
  },
  communityWorker: {
    birth: { mean: 1992, deviation: 5 },
    party: 0.3,
    sources: ["gridWorker", "socialWorkTalent", "veteran"],
    fromGroups: 0.25,
    educations: ["vocational", "college", "college", "bachelor", "bachelor"],
  },
  gridWorker: {
    birth: { mean: 1990, deviation: 7 },
    party: 0.2,
    sources: ["gridWorker"],
    fromGroups: 0.3,
    educations: ["seniorHigh", "vocational", "college", "college"],
  },
};

const two = (value: number): string => String(value).padStart(2, "0");

/** A person in a post. `today`: no date lies behind it; `rosterOn`: nor any of their work so far. `taken`: names and numbers of others, so that nobody is met twice. */
export function inventCadre(
  random: Random,
  { post, today, rosterOn, taken }: { post: PostKind; today: Date; rosterOn: Date; taken: Set<string> },
): InventedCadre {
  const shape = SHAPES[post];
  const sex: Sex = random.chance(post === "gridWorker" ? 0.45 : 0.62) ? "female" : "male";
  const thisYear = today.getFullYear();
  const year = rosterOn.getFullYear();
  const birthYear = Math.round(
    Math.min(thisYear - 23, Math.max(1966, random.normal(shape.birth.mean, shape.birth.deviation))),
  );
  const birthMonth = random.between(1, 12);
  const workFrom = Math.min(year - 1, birthYear + random.between(20, 26));
  const communityFrom = Math.min(year - 1, Math.max(workFrom, year - random.between(1, 12)));
  const partyMember = random.chance(shape.party);
  const education = random.pick(shape.educations);
  const studiedOn = education !== "bachelor" && education !== "master" && random.chance(0.55);
  const certificate = inventCertificate(random, post);
  const leads = post === "secretary";
  const postSince = `${Math.max(communityFrom, year - random.between(1, 5))}-${two(random.between(1, 12))}`;
  const fields: CadreFields = {
    name: inventName(random, { sex, taken }),
    sex,
    birthMonth: `${birthYear}-${two(birthMonth)}`,
    ethnicity: random.chance(0.04) ? random.pick(["彝族", "苗族", "回族"]) : "汉族",
    nativePlace: random.pick(Words.PLACES),
    politicalStatus: partyMember
      ? "partyMember"
      : birthYear > thisYear - 28 && random.chance(0.5)
        ? "leagueMember"
        : "masses",
    partyJoinedOn: partyMember
      ? `${Math.min(thisYear - 1, birthYear + random.between(19, 30))}-${two(random.between(1, 12))}`
      : null,
    fullTimeEducation: education,
    fullTimeSchool: random.pick(Words.SCHOOLS),
    partTimeEducation: studiedOn ? "bachelor" : null,
    partTimeSchool: studiedOn ? random.pick(Words.PART_TIME_SCHOOLS) : null,
    socialWorkCertificate: certificate,
    socialWorkCertificateNumber:
      certificate === "none" ? null : `5115${random.between(10_000_000, 99_999_999)}`,
    workStartedOn: `${workFrom}-${two(random.between(1, 12))}`,
    communityWorkStartedOn: `${communityFrom}-${two(random.between(1, 12))}`,
    partyPost: leads
      ? "secretary"
      : post === "deputySecretary"
        ? "deputySecretary"
        : partyMember
          ? "member"
          : "none",
    committeePost: COMMITTEE[post],
    postSince: postSince < `${communityFrom}-12` ? `${communityFrom}-12` : postSince,
    documentNumber: leads ? `翠组干〔${year - random.between(1, 4)}〕${random.between(3, 96)}号` : null,
    lineOfWork: leads ? "党建" : random.pick(Words.LINES_OF_WORK),
    grid: post === "gridWorker" ? `第${random.between(1, 12)}网格` : null,
    postCategory: leads
      ? "chief"
      : post === "deputySecretary" || post === "deputyDirector"
        ? "deputy"
        : "general",
    postGrade: random.between(leads ? 9 : 3, leads ? 15 : 10),
    employment: leads ? "elected" : "contract",
    inPost: random.chance(0.97) ? "inPost" : "parentalLeave",
    appraisals: [3, 2, 1].map((ago) => `${thisYear - ago}${random.chance(0.22) ? "优秀" : "称职"}`).join(";"),
    awards: random.chance(0.12) ? `${thisYear - 1}年区级优秀社区工作者` : null,
    sourceGroup: random.chance(shape.fromGroups) ? random.pick(shape.sources) : null,
    reserveKind: null,
    remarks: null,
  };
  return {
    fields,
    identityNumber: untaken(taken, () => inventIdentity(random, { birthYear, birthMonth, sex })),
    phone: untaken(taken, () => `199${random.between(10_000_000, 99_999_999)}`),
  };
}

const COMMITTEE = {
  secretary: "director",
  deputySecretary: "member",
  deputyDirector: "deputyDirector",
  communityWorker: "communityWorker",
  gridWorker: "gridWorker",
} as const satisfies Record<PostKind, string>;

function untaken(taken: Set<string>, invent: () => string): string {
  for (;;) {
    const made = invent();
    if (taken.has(made)) continue;
    taken.add(made);
    return made;
  }
}

const inventName = (random: Random, { sex, taken }: { sex: Sex; taken: Set<string> }): string =>
  untaken(taken, () => random.pick(Words.SURNAMES) + random.pick(sex === "female" ? Words.WOMEN : Words.MEN));

/** A third holds a certificate of social work. */
function inventCertificate(
  random: Random,
  post: PostKind,
): NonNullable<CadreFields["socialWorkCertificate"]> {
  if (!random.chance(post === "gridWorker" ? 0.15 : 0.38)) return "none";
  return random.chance(0.65) ? "assistant" : "socialWorker";
}

function inventIdentity(random: Random, who: { birthYear: number; birthMonth: number; sex: Sex }): string {
  const odd = who.sex === "male" ? 1 : 0;
  const sequence = two(random.between(1, 99)) + String(random.between(0, 4) * 2 + odd);
  const digits = `${REGION}${who.birthYear}${two(who.birthMonth)}${two(random.between(1, 28))}${sequence}`;
  return digits + checkCharacter(digits);
}
