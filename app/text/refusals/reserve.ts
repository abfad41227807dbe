import { defineText } from "#app/text/define-text.ts";

/** Entering and leaving the reserve. */
export const reserveRefusals = defineText({
  namespace: "refusals-reserve",
  "zh-CN": {
    reserve: {
      "entered-already": "这一轮的人选已经入库。",
      "somebody-archived": "名单上有 {{n}} 位的干部档案已归档，不能入库。请先到“干部”页核对。",
      "in-already": "名单上有 {{n}} 位已在储备库中。请先由其管理单位在“储备人选”页办理出库，再入库。",
      "from-before-notice": "入库日期须在公示期满（{{day}}）之后。",
      "from-in-future": "入库日期不能晚于今天（{{day}}）。",
      "from-too-early": "有人此前进入工作者储备的日期更晚。请填写更晚的入库日期。",
      "left-already": "此人已于 {{day}} 出库。",
      "left-before-entered": "出库日期不能早于入库日期（{{day}}）。",
      "left-in-future": "出库日期不能晚于今天（{{day}}）。",
      "must-be-elected": "社区居委会副主任须依法选举产生，不能填“已任命”。当选后请填“已当选”。",
    },
  },
  en: {
    reserve: {
      "entered-already": "The people of this round are in the reserve already.",
      "somebody-archived":
        "The records of {{n}} of the people are archived, so nobody was entered. Check them under “People” first.",
      "in-already":
        "{{n}} of the people are in a reserve already. The unit that keeps the entry ends it on the page “Reserve candidates” first.",
      "from-before-notice": "The first day in the reserve lies after the notice, which ran up to {{day}}.",
      "from-in-future": "The first day in the reserve cannot lie after today ({{day}}).",
      "from-too-early": "Somebody entered the reserve of workers after that day. Give a later day.",
      "left-already": "This person left the reserve on {{day}}.",
      "left-before-entered": "Nobody leaves before they entered, on {{day}}.",
      "left-in-future": "The day cannot lie after today ({{day}}).",
      "must-be-elected":
        "Deputy directors of a community are elected by law, not appointed. Once elected, choose “Elected”.",
    },
  },
});
