import { defineText } from "#app/text/define-text.ts";

/** What the replay says. */
export const replayText = defineText({
  namespace: "replay",
  "zh-CN": {
    usage:
      "用法：npm run replay FILE [--judges 人数] [--speed 倍速，1 供观看，0 不停顿] [--url http://…] [--contest 赛事编号] [--user 用户名 --password 口令] [--lang zh|en]",
    wrongOption: "看不懂：{{option}}",
    cannotRun: "文件里有现场赛事无法重现的内容（只能用 contest recompute 复算）：{{places}}",
    unreachable: "连不上 {{url}}：{{reason}}。请先用 npm run demo 启动，或用 --url 指明地址。",
    watch: "观看：观众 {{spectators}} · 大屏幕 {{screens}}（大屏幕需先以组织者登录）",
    scene: "{{done}}/{{of}} {{who}}",
    summary:
      "回放完成：评委 {{judges}} · 出场 {{performances}} · 评分表 {{sheets}} · 用时 {{seconds}} 秒 · 提交到确认 p50 {{p50}} ms、p99 {{p99}} ms · 大屏幕与复算一致：{{equal}}",
    yes: "是",
    no: "否",
  },
  en: {
    usage:
      "Usage: npm run replay FILE [--judges n] [--speed x, 1 to look at, 0 without pauses] [--url http://…] [--contest id] [--user name --password word] [--lang zh|en]",
    wrongOption: "Not understood: {{option}}",
    cannotRun:
      "The file holds what a contest that is run cannot repeat (only contest recompute can): {{places}}",
    unreachable:
      "{{url}} cannot be reached: {{reason}}. Start it with npm run demo, or name another one with --url.",
    watch: "Watch: spectators {{spectators}} · big screens {{screens}} (signed in as organiser)",
    scene: "{{done}}/{{of}} {{who}}",
    summary:
      "Replayed: {{judges}} judges, {{performances}} performances, {{sheets}} sheets in {{seconds}} s; submit to acknowledgement p50 {{p50}} ms, p99 {{p99}} ms; screen equals recompute: {{equal}}",
    yes: "yes",
    no: "no",
  },
});
