import { normaliseCode, normaliseText } from "../../people/normalise.ts";
import { type Cell, cellText } from "../../people/roster-sheet.ts";
import { type EnteredKind, WORK_AREAS, type WorkArea } from "../work-record.ts";

/** What people write in the cells of a sheet of records → what we keep. Null: not readable. PURE. */
const KIND_NAMES: Readonly<Record<EnteredKind, readonly string[]>> = {
  visit: [
    "三进走访",
    "走访",
    "三进",
    "入户",
    "入户走访",
    "走访入户",
    "进小区",
    "进楼栋",
    "进家门",
    "入户调查",
  ],
  opinion: ["民意", "民意收集", "民情", "诉求", "居民诉求", "民意诉求"],
  deed: ["实事", "办实事", "民生实事", "为民办实事", "好事实事"],
  activity: ["活动", "社区活动", "文体活动", "志愿活动", "志愿服务"],
  partyTask: ["党建工作", "党建", "党务", "党建活动", "主题党日", "三会一课"],
  duty: ["应急值守", "值守", "值班", "值班值守", "应急值班"],
  urgentTask: ["急难险重", "急难险重任务", "突击任务", "应急处置", "专项任务"],
  training: ["培训学习", "培训", "学习", "教育培训", "业务培训"],
  praise: ["表扬", "表彰", "嘉奖", "锦旗", "感谢信"],
  complaint: ["投诉", "批评", "信访投诉"],
  leave: ["请假", "休假", "事假", "病假", "年休假", "公休"],
};

const AREA_NAMES: Readonly<Record<WorkArea, readonly string[]>> = {
  partyBuilding: ["基层党建", "党建"],
  communityManagement: ["社区管理", "社区治理"],
  propertyRegulation: ["物业规范", "物业", "物业管理"],
  compoundGovernance: ["小区治理", "小区"],
};

const bare = (text: string): string => normaliseText(text).replace(/[\s\p{P}\p{S}]/gu, "");

const KINDS: ReadonlyMap<string, EnteredKind> = new Map(
  Object.entries(KIND_NAMES).flatMap(([kind, names]) =>
    // The keys are those of the record above.
    names.map((name): [string, EnteredKind] => [name, kind as EnteredKind]),
  ),
);

export const readKind = (text: string): EnteredKind | null => KINDS.get(bare(text)) ?? null;

/** Names to offer where one is unknown. */
export const KIND_CHOICES: readonly string[] = Object.values(KIND_NAMES).map(([name = ""]) => name);
export const AREA_CHOICES: readonly string[] = Object.values(AREA_NAMES).map(([name = ""]) => name);

export const readArea = (text: string): WorkArea | null =>
  WORK_AREAS.find((area) => AREA_NAMES[area].includes(bare(text))) ?? null;

const two = (value: number): string => String(value).padStart(2, "0");
const DAY_MINUTES = 1440;

/** `9:30`, `09：30`, `9点半`, `9时30分`, or Excel's part of a day. */
export function readTime(cell: Cell): string | null {
  const part =
    cell === null || typeof cell === "string" ? null : cell.kind === "date" ? cell.serial : cell.value;
  if (part !== null && part >= 0 && part < 1) {
    const minutes = Math.round(part * DAY_MINUTES) % DAY_MINUTES;
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  }
  const text = normaliseCode(cellText(cell)).replace("半", "30");
  const [, hours, minutes = "0"] = /^(\d{1,2})(?:[:点时](\d{1,2})?分?)?(?::\d{2})?$/.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${two(Number(hours))}:${two(Number(minutes))}`;
}

/** A whole number from 1 to `most`, with or without its unit: `4`, `4户`, `120 人`. */
export function readCount(cell: Cell, most: number): number | null {
  const [, digits] = /^(\d{1,6})(?:\.0+)?[户人次名家]*$/.exec(normaliseCode(cellText(cell))) ?? [];
  const count = Number(digits ?? 0);
  return count >= 1 && count <= most ? count : null;
}

const MOST_HOURS = 1_000;

/** Hours in tenths: `2`, `1.5`, `8小时`. */
export function readTenthsOfHours(cell: Cell): number | null {
  const [, digits] = /^(\d{1,4}(?:\.\d)?0*)(?:小时|学时|h)?$/i.exec(normaliseCode(cellText(cell))) ?? [];
  const tenths = Math.round(Number(digits ?? 0) * 10);
  return tenths >= 1 && tenths <= MOST_HOURS * 10 ? tenths : null;
}

const YES: readonly string[] = ["是", "牵头", "主责", "√", "✓", "y", "yes", "1", "true"];
const NO: readonly string[] = ["否", "参与", "不是", "×", "n", "no", "0", "false"];

export function readYesNo(text: string): boolean | null {
  const said = normaliseText(text).toLowerCase();
  if (YES.includes(said)) return true;
  return NO.includes(said) ? false : null;
}
