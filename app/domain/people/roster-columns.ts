/** The columns of a roster file (花名册), in the order we write them, and the names people give them. PURE. */
export type ColumnType =
  | "number"
  | "text"
  | "longText"
  | "unit"
  | "name"
  | "enumeration"
  | "date"
  | "month"
  | "identityNumber"
  | "phone";

export type RosterColumn = {
  key: string;
  header: string;
  aliases: readonly string[];
  type: ColumnType;
  required: boolean;
};

const REQUIRED = true;
const OPTIONAL = false;

const column = <K extends string>(
  key: K,
  type: ColumnType,
  required: boolean,
  header: string,
  ...aliases: string[]
) => ({ key, type, required, header, aliases });

/**
 * Aliases with a group in front (`全日制教育学历`) are what a two-row header reads like once its rows are joined.
 */
export const ROSTER_COLUMNS = [
  column("sequence", "number", OPTIONAL, "序号"),
  column("district", "text", OPTIONAL, "区县", "县(市、区)"),
  column("subdistrict", "unit", REQUIRED, "街道(镇)", "街道", "乡镇街道", "所属街道", "镇街"),
  column("community", "unit", REQUIRED, "社区", "社区名称", "所在社区", "工作单位", "村(社区)"),
  column("name", "name", REQUIRED, "姓名"),
  column("sex", "enumeration", REQUIRED, "性别"),
  column("ethnicity", "enumeration", OPTIONAL, "民族"),
  column("birthMonth", "month", REQUIRED, "出生年月", "出生日期", "出生"),
  column("identityNumber", "identityNumber", OPTIONAL, "身份证号", "身份证号码", "公民身份号码"),
  column("nativePlace", "text", OPTIONAL, "籍贯"),
  column("politicalStatus", "enumeration", REQUIRED, "政治面貌", "党派"),
  column("partyJoinedOn", "date", OPTIONAL, "入党时间", "入党年月"),
  column(
    "fullTimeEducation",
    "enumeration",
    REQUIRED,
    "全日制学历",
    "全日制教育学历学位",
    "全日制教育学历",
    "全日制教育",
    "学历",
    "文化程度",
  ),
  column(
    "fullTimeSchool",
    "text",
    OPTIONAL,
    "全日制毕业院校及专业",
    "全日制教育毕业院校及专业",
    "全日制教育毕业院校",
    "毕业院校及专业",
    "毕业院校",
  ),
  column(
    "partTimeEducation",
    "enumeration",
    OPTIONAL,
    "在职学历",
    "在职教育学历学位",
    "在职教育学历",
    "在职教育",
  ),
  column(
    "partTimeSchool",
    "text",
    OPTIONAL,
    "在职毕业院校及专业",
    "在职教育毕业院校及专业",
    "在职教育毕业院校",
  ),
  column(
    "socialWorkCertificate",
    "enumeration",
    OPTIONAL,
    "社会工作者职业资格",
    "社工证",
    "职业水平证书",
    "社工证等级",
  ),
  column("socialWorkCertificateNumber", "text", OPTIONAL, "社工证编号", "社工证书号码"),
  column("workStartedOn", "date", OPTIONAL, "参加工作时间"),
  column("communityWorkStartedOn", "date", REQUIRED, "从事社区工作时间", "进社区工作时间", "到岗日"),
  column("partyPost", "enumeration", OPTIONAL, "党内职务", "职务党内", "职务党内职务"),
  column(
    "committeePost",
    "enumeration",
    REQUIRED,
    "居委会职务",
    "行政职务",
    "现任职务",
    "职务",
    "职务居委会",
    "职务居委会职务",
  ),
  column("postSince", "date", OPTIONAL, "任现职时间"),
  column("documentNumber", "text", OPTIONAL, "任职文号"),
  column("lineOfWork", "text", REQUIRED, "岗位(条线)", "岗位", "分管工作"),
  column("grid", "text", OPTIONAL, "包联网格/楼栋", "分包楼栋", "联系户数"),
  column("postCategory", "enumeration", OPTIONAL, "岗位类别", "正职/副职/一般"),
  column("postGrade", "number", OPTIONAL, "岗位等级", "等级"),
  column("employment", "enumeration", OPTIONAL, "用工类别", "编制", "聘用形式"),
  column("inPost", "enumeration", OPTIONAL, "在岗状态", "是否在岗"),
  column("appraisals", "text", OPTIONAL, "近三年年度考核", "近三年度考核情况"),
  column("awards", "longText", OPTIONAL, "奖惩情况"),
  column("sourceGroup", "enumeration", OPTIONAL, "五类群体来源", "来源"),
  column("reserveKind", "enumeration", OPTIONAL, "储备类别", "后备类别"),
  column("phone", "phone", REQUIRED, "联系电话", "手机", "手机号", "联系方式", "手机号码"),
  column("remarks", "longText", OPTIONAL, "备注"),
] as const satisfies readonly RosterColumn[];

export type ColumnKey = (typeof ROSTER_COLUMNS)[number]["key"];

export const columnOf = (key: ColumnKey): RosterColumn => {
  const found = ROSTER_COLUMNS.find((candidate) => candidate.key === key);
  if (found === undefined) throw new Error(`no roster column ${key}`);
  return found;
};

/** Longest text a cell may hold, in characters. */
export const TEXT_LIMIT: Readonly<Record<"text" | "longText" | "name" | "unit", number>> = {
  text: 120,
  longText: 1000,
  name: 30,
  unit: 60,
};
