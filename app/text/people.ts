import { defineText } from "./define-text.ts";
import { PEOPLE_EN } from "./people-en.ts";
import { PEOPLE_ZH } from "./people-zh.ts";

/** Roster, records, organisation and the import of rosters. */
export const peopleText = defineText({ namespace: "people", "zh-CN": PEOPLE_ZH, en: PEOPLE_EN });
