/** Bounds of absences, for pages too. Days. */
export const LONGEST_ABSENCE = 180;
export const OLDEST_ABSENCE = 30;
export const ABSENCE_REASON_LENGTH = 300;
