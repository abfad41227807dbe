import { defineText } from "#app/text/define-text.ts";

/** Absences from posts, stand-ins, covers, and the own calendar's address. */
export const absenceRefusals = defineText({
  namespace: "refusals-absence",
  "zh-CN": {
    absence: {
      "day-missing": "请填写日期，写法如 2026-11-23。",
      "person-missing": "请选择人员。",
      "kind-missing": "请选择不在岗的原因。",
      "ends-before": "结束日期早于开始日期。请改正。",
      "too-long-ago": "只能补登最近 {{n}} 天内开始的，最早从 {{day}} 开始。",
      "too-long": "一次最多登记 {{n}} 天。更长的请调整轮值安排。",
      "no-plan": "{{name}}不在任何执行中的轮值计划里，不需要在这里登记。",
      overlaps: "{{name}}在 {{day}} 至 {{until}} 已经登记过不在岗。请改日期，或先撤销那一次。",
      "both-away":
        "{{community}}有岗位在 {{day}} 至 {{until}} A角、B角会同时不在岗（共 {{n}} 处）。请改日期；确需同时外出的，由社区负责人登记并同时指定顶岗人。",
      "cover-by-head": "只有社区负责人能指定谁来顶岗，并且不能为自己的事指定。请联系社区负责人。",
      "cover-away": "指定的顶岗人在 {{day}} 至 {{until}} 自己也不在岗。请另选一位。",
      "cover-not-here": "指定的顶岗人不属于这个轮值计划所在的单位。请另选一位。",
      "cover-over": "这次顶岗到 {{until}} 已经结束，不用再指定。",
      "b-present": "B角在岗，由B角顶岗，不需要另外指定。",
      "cancelled-already": "这次登记已经撤销。",
      "returned-already": "已经登记 {{day}} 返岗。",
      begun: "从 {{day}} 起已经开始，不能撤销。请登记返岗；登记错了的请社区负责人撤销。",
      "return-ahead": "返岗要到当天才能登记，最晚填今天（{{day}}）。",
      "return-before": "{{day}} 是不在岗的第一天，返岗日期要在它之后。没有离岗的请撤销登记。",
      "return-late": "原定 {{until}} 结束，返岗最晚填 {{day}}。之后还不在岗的日子请另外登记一次。",
    },
    feed: {
      "no-person": "这个账号没有关联花名册上的人，没有自己的轮值日历。",
      "none-current": "现在没有在用的日历地址。",
    },
  },
  en: {
    absence: {
      "day-missing": "Give a day, written like 2026-11-23.",
      "person-missing": "Choose somebody.",
      "kind-missing": "Choose why somebody is away.",
      "ends-before": "The last day is before the first. Correct it.",
      "too-long-ago":
        "Only an absence that began within the last {{n}} days is entered afterwards, from {{day}} on.",
      "too-long": "At most {{n}} days at a time. For a longer absence change the rotation.",
      "no-plan": "{{name}} is in no rotation plan in force; nothing has to be registered here.",
      overlaps:
        "{{name}} is registered as away from {{day}} to {{until}} already. Choose other days, or cancel that one first.",
      "both-away":
        "In {{community}} A and B of a post would both be away from {{day}} to {{until}} ({{n}} in all). Choose other days; where it must be, the head of the community registers it and names who covers.",
      "cover-by-head":
        "Only the head of the community says who covers, and never in the own matter. Ask the head.",
      "cover-away": "Whoever is to cover is away from {{day}} to {{until}}. Choose somebody else.",
      "cover-not-here":
        "Whoever is to cover does not belong to the unit of this rotation. Choose somebody else.",
      "cover-over": "This ended on {{until}}; nobody has to be named any more.",
      "b-present": "B is there and stands in; nobody else has to be named.",
      "cancelled-already": "This absence is cancelled already.",
      "returned-already": "The return on {{day}} is registered already.",
      begun:
        "It began on {{day}} and cannot be cancelled. Register the return; if it was entered wrongly, the head of the community cancels it.",
      "return-ahead": "A return is registered on the day itself, today ({{day}}) at the latest.",
      "return-before":
        "{{day}} is the first day away; the return is after it. If nobody left, cancel the absence.",
      "return-late":
        "It was to end on {{until}}, so the return is on {{day}} at the latest. Register further days away as another absence.",
    },
    feed: {
      "no-person": "This account is linked to nobody on the roster and has no calendar of its own.",
      "none-current": "No calendar address is in use.",
    },
  },
});
