import { createContext } from "react";

export type CalendarLabels = {
  /** "打开日历" */
  open: string;
  previousMonth: string;
  nextMonth: string;
};

/** Words of the calendar, given once to UiProvider; without them dates are typed only. */
export const CalendarLabelsContext = createContext<CalendarLabels | undefined>(undefined);
