/** Bounds of the forms of handovers and of the duty log, for pages too. */
export const LINE_LENGTH = 60;
export const LINE_NOTE_LENGTH = 500;
export const HANDOVER_NOTE_LENGTH = 2_000;
/** Most lines of one checklist: those of the preset and those people add. */
export const MOST_LINES = 60;
export const DUTY_LENGTH = 2_000;
export const TRAINING_LENGTH = 500;
