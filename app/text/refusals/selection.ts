import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `selection.*` about rounds and their rules. */
export const selectionRefusals = defineText({
  namespace: "refusals-selection",
  "zh-CN": {
    selection: {
      "cancelled-already": "本轮选拔已经终止，不用再做。",
      "in-reserve-already": "本轮人选已经入库，不能终止。需要调整的，到“储备名单”登记移出。",
    },
  },
  en: {
    selection: {
      "cancelled-already": "This round has been cancelled already; there is nothing to do.",
      "in-reserve-already":
        "The people of this round are in the reserve already, so it cannot be cancelled. Enter who leaves under “Reserve”.",
    },
  },
});
