import {
  addWorkingDays,
  countWorkingDays,
  type DayFound,
  isWorkingDay,
  nextDay,
  type WorkCalendar,
  weekdayOf,
} from "../daily/work-calendar.ts";
import { refused } from "../shared/refusal.ts";
import { LEAST_NOTICE_DAYS } from "./selection-rules.ts";

/**
 * A public notice (公示) runs from a day up to and including its last day, five working days at least; the opening day
 * is not counted (民法典 art. 201) and nobody ends it early (domain "Reserve selection", 9). Days are YYYY-MM-DD. PURE.
 */
export type NoticeSpan = { opensOn: string; closesOn: string };
export type NoticeState = "upcoming" | "running" | "over";

/** Fewer days than the least allowed do not come into force, whatever a rule file says. */
export const noticeDaysOf = ({ noticeWorkingDays }: { noticeWorkingDays: number }): number =>
  Math.max(noticeWorkingDays, LEAST_NOTICE_DAYS);

export const lastNoticeDay = (
  calendar: WorkCalendar,
  { opensOn, days }: { opensOn: string; days: number },
): DayFound => addWorkingDays(calendar, { from: opensOn, days });

export const noticeState = ({ opensOn, closesOn }: NoticeSpan, today: string): NoticeState =>
  today < opensOn ? "upcoming" : today <= closesOn ? "running" : "over";

/** Working days that are still to come, the last one included; null: a year is not loaded. */
export function workingDaysLeft(
  calendar: WorkCalendar,
  { opensOn, closesOn, today }: NoticeSpan & { today: string },
): number | null {
  const counted = countWorkingDays(calendar, { from: today < opensOn ? opensOn : today, to: closesOn });
  return counted.ok ? counted.days : null;
}

/** A working day says which one of the notice it is; "makeUp": a Saturday or Sunday that is worked. */
export type StripDay = {
  day: string;
  kind: "opening" | "working" | "makeUp" | "weekend" | "holiday" | "unknown";
  count: number | null;
};

/** Every day of a notice, as the page draws them. */
export function noticeStrip(calendar: WorkCalendar, { opensOn, closesOn }: NoticeSpan): StripDay[] {
  const strip: StripDay[] = [{ day: opensOn, kind: "opening", count: null }];
  let counted = 0;
  for (let day = opensOn; day < closesOn; ) {
    day = nextDay(day);
    const works = isWorkingDay(calendar, day);
    if (works) counted += 1;
    strip.push({ day, kind: kindOf({ day, works }), count: works ? counted : null });
  }
  return strip;
}

function kindOf({ day, works }: { day: string; works: boolean | null }): StripDay["kind"] {
  const weekend = weekdayOf(day) === 0 || weekdayOf(day) === 6;
  if (works === null) return "unknown";
  if (works) return weekend ? "makeUp" : "working";
  return weekend ? "weekend" : "holiday";
}

/** What keeps a round from being confirmed: in the order in which it is mended. Null: nothing. */
export function refuseConfirmation({
  notices,
  openObjections,
  selected,
  unnoticed,
}: {
  notices: readonly { closed: boolean; closesOn: string }[];
  openObjections: number;
  selected: number;
  /** Selected people who stand on no notice. */
  unnoticed: number;
}) {
  if (selected === 0) return refused("notice.nobody-selected");
  if (unnoticed > 0) return refused("notice.not-noticed", { n: unnoticed });
  const running = notices.find(({ closed }) => !closed);
  if (running !== undefined) return refused("notice.still-running", { day: running.closesOn });
  return openObjections > 0 ? refused("notice.objections-open", { n: openObjections }) : null;
}

/** Who put the person forward, or took no part in the meeting where the person was concerned, settles no objection to them. */
export const isConcerned = ({
  accountId,
  nominatedBy,
  recused,
}: {
  accountId: string | null;
  nominatedBy: string | null;
  recused: ReadonlySet<string>;
}): boolean => accountId !== null && (accountId === nominatedBy || recused.has(accountId));
