import { defineText } from "#app/text/define-text.ts";

/** What `npm run contest` says about its own call. */
export const commandText = defineText({
  namespace: "contest-command",
  "zh-CN": {
    command: {
      usage: "用法：npm run contest -- {{verbs}} 文件（export：赛事编号）[--lang zh|en]",
      "unknown-verb": "没有“{{verb}}”这个命令。",
      "unknown-option": "没有“{{option}}”这个选项。",
      "one-file": "请给出一个文件。",
      language: "--lang 后面请写 zh 或 en，不能是“{{language}}”。",
      faults: "{{file}} 里有 {{count}} 处问题：",
      "no-district":
        "数据库里没有（或不止一个）区级组织，不知道赛事归谁。请先建立组织架构，或在网页“导入赛事”中选择单位。",
    },
  },
  en: {
    command: {
      usage: "Usage: npm run contest -- {{verbs}} FILE (export: CONTEST_ID) [--lang zh|en]",
      "unknown-verb": "There is no command “{{verb}}”.",
      "unknown-option": "There is no option “{{option}}”.",
      "one-file": "Please name one file.",
      language: "After --lang write zh or en, not “{{language}}”.",
      faults: "{{file}} has {{count}} fault(s):",
      "no-district":
        "The database holds no district, or several: it is not clear whose contest this is. Set up the organisation, or choose the unit on the page “Import a contest”.",
    },
  },
});
