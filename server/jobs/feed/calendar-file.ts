import { ICalCalendar, ICalEventTransparency } from "ical-generator";
import type { CalendarFeedView } from "#app/contracts/my-rotation-views.ts";
import { addDays } from "#app/domain/rotation/day-span.ts";
import { calendarFeedText } from "#app/text/calendar-feed.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import type { Language } from "#app/text/define-text.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { translator } from "#app/text/translate.ts";

type Entry = { uid: string; fromOn: string; toOn: string; summary: string; description?: string };

/** All-day events: days of Shanghai, which in iCalendar have no zone. RFC 5545; the end is the day after the last. */
export function calendarFile(
  view: CalendarFeedView,
  { language, now }: { language: Language; now: Date },
): string {
  const t = translator<(typeof calendarFeedText)["zh-CN"]>(calendarFeedText, language);
  const calendar = new ICalCalendar({
    name: t("name"),
    prodId: { company: "Yanzhen", product: "rotation", language: language === "en" ? "EN" : "ZH" },
    // Asked anew after so many seconds.
    ttl: 4 * 3_600,
  });
  calendar.x("X-WR-TIMEZONE", "Asia/Shanghai");
  for (const { uid, fromOn, toOn, summary, description } of entriesOf(view, language)) {
    calendar.createEvent({
      ...{ id: `${uid}@yanzhen`, stamp: now, allDay: true, summary, description: description ?? null },
      start: new Date(`${fromOn}T00:00:00Z`),
      end: new Date(`${addDays(toOn, 1)}T00:00:00Z`),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

function entriesOf(view: CalendarFeedView, language: Language): Entry[] {
  const t = translator<(typeof calendarFeedText)["zh-CN"]>(calendarFeedText, language);
  const words = translator<(typeof rotationWords)["zh-CN"]>(rotationWords, language);
  const daily = translator<(typeof dailyWords)["zh-CN"]>(dailyWords, language);
  return [
    ...view.stints.map(({ key, community, area, role, partner, plan, fromOn, toOn }) => ({
      ...{ uid: `stint-${key}`, fromOn, toOn },
      summary: t(role === "a" ? "lead" : "stand", { community, area: daily(`area.${area}`) }),
      description: t(role === "a" ? "withB" : "withA", { name: partner, plan }),
    })),
    ...view.absences.map(({ id, kind, fromOn, toOn }) => ({
      ...{ uid: `absence-${id}`, fromOn, toOn, summary: t("absence", { kind: words(`absence.${kind}`) }) },
    })),
    ...view.standIns.map(({ id, community, area, forName, fromOn, toOn }) => ({
      ...{ uid: `stand-in-${id}`, fromOn, toOn },
      summary: t("standIn", { name: forName, community, area: daily(`area.${area}`) }),
    })),
    ...view.handovers.map(({ id, kind, community, area, dueOn, other }) => ({
      ...{ uid: `handover-${id}`, fromOn: dueOn, toOn: dueOn },
      summary: t("handover", { kind: words(`handover.${kind}`), community, area: daily(`area.${area}`) }),
      description: t("with", { name: other }),
    })),
  ];
}
