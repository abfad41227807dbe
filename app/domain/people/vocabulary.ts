import type {
  AppraisalGrade,
  CommitteePost,
  Education,
  Employment,
  InPostState,
  PartyPost,
  PoliticalStatus,
  PostCategory,
  ReserveKind,
  Sex,
  SocialWorkCertificate,
  SourceGroup,
} from "./enumerations.ts";

/**
 * The words of roster files for the closed sets: the first is the one we write, the others are read too.
 * This is the file format, not the interface: it is the same in every language of the interface. PURE.
 */
export type Vocabulary<K extends string> = Readonly<Record<K, readonly [string, ...string[]]>>;

export const SEX_WORDS: Vocabulary<Sex> = { male: ["男", "M", "男性"], female: ["女", "F", "女性"] };

export const POLITICAL_STATUS_WORDS: Vocabulary<PoliticalStatus> = {
  partyMember: ["中共党员", "党员", "中国共产党党员", "正式党员", "中共正式党员", "中共"],
  probationaryMember: ["预备党员", "中共预备党员", "中国共产党预备党员"],
  leagueMember: ["共青团员", "团员", "中国共产主义青年团团员"],
  democraticParty: [
    "民主党派",
    ...["民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社", "台盟"].flatMap((party) => [
      party,
      `${party}${party === "九三学社" ? "社员" : party.endsWith("党") ? "党员" : "会员"}`,
    ]),
    "民盟盟员",
    "台盟盟员",
    "民革党员",
  ],
  masses: ["群众", "无党派", "无党派人士", "无"],
};

export const EDUCATION_WORDS: Vocabulary<Education> = {
  primarySchool: ["小学"],
  juniorHigh: ["初中", "初级中学"],
  seniorHigh: ["高中", "普通高中"],
  vocational: ["中专", "中等专科", "中技", "技校", "职高", "职业高中", "中职"],
  college: ["大专", "专科", "大学专科", "高职", "高等专科"],
  bachelor: ["本科", "大学", "大学本科", "学士"],
  master: ["硕士", "研究生", "硕士研究生"],
  doctor: ["博士", "博士研究生"],
};

/** Degrees stand beside levels in one cell (`大学本科(学士)`, `省委党校研究生`): the first part found decides. */
export const EDUCATION_PARTS: readonly (readonly [string, Education])[] = [
  ["博士", "doctor"],
  ["硕士", "master"],
  ["研究生", "master"],
  ["专科", "college"],
  ["大专", "college"],
  ["高职", "college"],
  ["本科", "bachelor"],
  ["学士", "bachelor"],
  ["大学", "bachelor"],
  ["中专", "vocational"],
  ["中技", "vocational"],
  ["技校", "vocational"],
  ["职高", "vocational"],
  ["高中", "seniorHigh"],
  ["初中", "juniorHigh"],
  ["小学", "primarySchool"],
];

export const SOCIAL_WORK_CERTIFICATE_WORDS: Vocabulary<SocialWorkCertificate> = {
  none: ["无", "未取得", "没有", "否"],
  assistant: ["助理社会工作师", "助理", "助理社工师", "初级", "初级社工师"],
  socialWorker: ["社会工作师", "社工师", "中级", "中级社工师", "中级社会工作师"],
  senior: ["高级社会工作师", "高级", "高级社工师"],
};

export const PARTY_POST_WORDS: Vocabulary<PartyPost> = {
  secretary: ["书记", "党委书记", "党总支书记", "党支部书记", "支部书记", "社区书记", "党组织书记"],
  deputySecretary: [
    "副书记",
    "党委副书记",
    "党总支副书记",
    "党支部副书记",
    "支部副书记",
    "社区副书记",
    "专职副书记",
  ],
  member: ["委员", "党委委员", "党总支委员", "党支部委员", "支部委员", "组织委员", "宣传委员", "纪检委员"],
  none: ["无"],
};

export const COMMITTEE_POST_WORDS: Vocabulary<CommitteePost> = {
  director: ["主任", "居委会主任", "社区主任", "村委会主任", "居民委员会主任"],
  deputyDirector: ["副主任", "居委会副主任", "社区副主任", "村委会副主任", "居民委员会副主任"],
  member: ["委员", "居委会委员", "社区委员", "村委会委员", "居民委员会委员"],
  communityWorker: [
    "专职工作者",
    "社区专职工作者",
    "专职社区工作者",
    "社区工作者",
    "社区专职工作人员",
    "专干",
    "工作人员",
  ],
  gridWorker: ["全科网格员", "网格员", "专职网格员"],
  none: ["无"],
};

export const POST_CATEGORY_WORDS: Vocabulary<PostCategory> = {
  chief: ["正职", "正职岗", "社区正职"],
  deputy: ["副职", "副职岗", "社区副职"],
  general: ["一般", "一般岗", "一般工作人员", "工作人员"],
};

export const EMPLOYMENT_WORDS: Vocabulary<Employment> = {
  elected: ["选任", "选举"],
  appointed: ["聘用", "聘任", "招聘"],
  contract: ["合同", "合同制", "劳动合同", "劳务派遣"],
  other: ["其他", "其它"],
};

export const IN_POST_WORDS: Vocabulary<InPostState> = {
  inPost: ["在岗", "是", "在职", "正常"],
  sickLeave: ["病假", "长期病假", "病休"],
  parentalLeave: ["产假", "育儿假", "生育假", "哺乳假"],
  fullTimeStudy: ["脱产学习", "学习"],
  seconded: ["借调", "挂职", "抽调"],
  suspended: ["停职"],
  retired: ["退休"],
  left: ["离职", "辞职", "已离职", "调离"],
  absent: ["不在岗", "否", "缺岗"],
};

export const RESERVE_KIND_WORDS: Vocabulary<ReserveKind> = {
  secretary: ["书记", "后备书记"],
  deputySecretary: ["副书记", "后备副书记"],
  deputyDirector: ["副主任", "后备副主任"],
  communityWorker: ["专职工作者", "社区工作者", "社区专职工作者"],
};

export const APPRAISAL_GRADE_WORDS: Vocabulary<AppraisalGrade> = {
  excellent: ["优秀"],
  competent: ["称职", "合格"],
  basicallyCompetent: ["基本称职", "基本合格"],
  incompetent: ["不称职", "不合格"],
  notGraded: ["不定等次", "未定等次", "未考核", "不参加考核"],
};

/** What a district calls its own two of the five kinds; both are settings. */
export type DistrictSourceNames = { districtFirst: string; districtSecond: string };

export const DEFAULT_DISTRICT_SOURCE_NAMES: DistrictSourceNames = {
  districtFirst: "返乡优秀人才",
  districtSecond: "优秀物业骨干",
};

export const sourceGroupWords = (names: DistrictSourceNames): Vocabulary<SourceGroup> => ({
  veteran: ["退役军人", "退伍军人", "复员军人"],
  gridWorker: ["全科网格员", "网格员"],
  socialWorkTalent: ["专业社工人才", "专业社工", "社工人才"],
  districtFirst: [names.districtFirst],
  districtSecond: [names.districtSecond],
});

const squeezed = (text: string): string => text.replace(/\s/g, "");

/** The key whose words hold this text; null: none. */
export function readWord<K extends string>({
  words,
  text,
}: {
  words: Vocabulary<K>;
  text: string;
}): K | null {
  const wanted = squeezed(text);
  for (const key in words) if (words[key].includes(wanted)) return key;
  return null;
}

/** The key whose longest word ends this text (`翠屏社区党委副书记` is not a `书记`); null: none. */
export function readEnding<K extends string>({
  words,
  text,
}: {
  words: Vocabulary<K>;
  text: string;
}): K | null {
  const wanted = squeezed(text);
  let best: { key: K; length: number } | null = null;
  for (const key in words) {
    for (const word of words[key]) {
      if (wanted.endsWith(word) && word.length > (best?.length ?? 0)) best = { key, length: word.length };
    }
  }
  return best?.key ?? null;
}

/** The words we write, in the order of the set: what a refusal can offer. */
export function wordsOf<K extends string>(words: Vocabulary<K>): string[] {
  const written: string[] = [];
  for (const key in words) written.push(words[key][0]);
  return written;
}

export function readEducation(text: string): Education | null {
  const exact = readWord({ words: EDUCATION_WORDS, text });
  if (exact !== null) return exact;
  return EDUCATION_PARTS.find(([part]) => text.includes(part))?.[1] ?? null;
}
