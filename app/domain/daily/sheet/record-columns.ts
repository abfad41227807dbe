import { normaliseText } from "../../people/normalise.ts";
import type { Headers } from "../../people/sheet-match.ts";

/** The columns of a sheet of records, in the order the template has them, and the names people give them. PURE. */
type Described = { key: string; header: string; aliases: readonly string[]; width: number; example: string };

export const RECORD_COLUMNS = [
  {
    key: "name",
    header: "姓名",
    aliases: ["人员", "人员姓名", "填报人", "工作人员", "走访人", "记录人"],
    width: 10,
    example: "王建国",
  },
  {
    key: "community",
    header: "社区",
    aliases: ["社区名称", "所在社区", "单位", "工作单位", "所属社区"],
    width: 16,
    example: "东街社区",
  },
  {
    key: "kind",
    header: "类型",
    aliases: ["类别", "工作类型", "记录类型", "事项类型", "事项类别"],
    width: 12,
    example: "三进走访",
  },
  {
    key: "day",
    header: "日期",
    aliases: ["工作日期", "走访日期", "发生日期", "开始日期", "年月日"],
    width: 12,
    example: "2026-05-16",
  },
  { key: "time", header: "时间", aliases: ["时刻", "开始时间", "走访时间"], width: 8, example: "09:30" },
  {
    key: "compound",
    header: "小区",
    aliases: ["小区名称", "院落", "小区院落"],
    width: 16,
    example: "滨江小区",
  },
  { key: "building", header: "楼栋", aliases: ["楼栋号", "楼幢", "栋号", "幢号"], width: 10, example: "3栋" },
  {
    key: "area",
    header: "领域",
    aliases: ["工作领域", "所属领域", "条线", "工作条线"],
    width: 12,
    example: "小区治理",
  },
  {
    key: "content",
    header: "内容",
    aliases: ["工作内容", "主要内容", "事由", "摘要", "情况", "工作情况", "具体内容"],
    width: 50,
    example: "走访独居老人，检查燃气安全，帮助更换软管。",
  },
  {
    key: "evidence",
    header: "佐证",
    aliases: ["佐证材料", "证明材料", "材料", "附件", "签到表", "文号"],
    width: 20,
    example: "走访登记表第 12 号",
  },
  { key: "households", header: "户数", aliases: ["走访户数", "入户数"], width: 8, example: "4" },
  {
    key: "participants",
    header: "人数",
    aliases: ["参加人数", "参与人数", "到场人数", "活动人数"],
    width: 8,
    example: "",
  },
  { key: "leading", header: "牵头", aliases: ["是否牵头", "牵头负责"], width: 8, example: "" },
  { key: "hours", header: "时长", aliases: ["小时", "小时数", "学时", "值守时长"], width: 8, example: "" },
  { key: "until", header: "至", aliases: ["结束日期", "止", "截止日期", "请假至"], width: 12, example: "" },
] as const satisfies readonly Described[];

export type RecordColumnKey = (typeof RECORD_COLUMNS)[number]["key"];

/** Without these no row makes a record; the community only where names are the same. */
export const REQUIRED_RECORD_COLUMNS: readonly RecordColumnKey[] = ["name", "kind", "day", "content"];

const bare = (text: string): string =>
  normaliseText(text.normalize("NFKC"))
    .replace(/[\s\p{P}\p{S}]/gu, "")
    .toLowerCase();
const withoutBrackets = (text: string): string =>
  text.normalize("NFKC").replace(/[([【<{][^)\]】>}]*[)\]】>}]/g, "");

const NAMES: ReadonlyMap<string, RecordColumnKey> = new Map(
  RECORD_COLUMNS.flatMap(({ key, header, aliases }) =>
    [header, ...aliases].map((name): [string, RecordColumnKey] => [bare(name), key]),
  ),
);

/** What a header names, whatever its spaces, stars and remarks in brackets (`牵头(是/否)`). */
export const recordColumnNamed = (header: string): RecordColumnKey | null =>
  NAMES.get(bare(header)) ?? NAMES.get(bare(withoutBrackets(header))) ?? null;

export const recordHeaderOf = (key: RecordColumnKey): string =>
  RECORD_COLUMNS.find((column) => column.key === key)?.header ?? key;

export const RECORD_HEADERS: Headers<RecordColumnKey> = {
  keys: RECORD_COLUMNS.map(({ key }) => key),
  required: REQUIRED_RECORD_COLUMNS,
  named: recordColumnNamed,
  anchor: "name",
  fewest: 3,
};
