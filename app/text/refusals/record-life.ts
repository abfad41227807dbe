import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `verify.*`, `call-back.*` and `record-objection.*`: a record after it was submitted. */
export const recordLifeRefusals = defineText({
  namespace: "refusals-record-life",
  "zh-CN": {
    field: {
      "say-why": "请至少写 4 个字，说明情况。",
      statement: "请至少写 10 个字，说清哪里不属实。",
    },
    verify: {
      "not-submitted":
        "“{{record}}”不在待核实状态（可能已退回、撤回或剔除），本次一条也没有核实。请刷新列表后重选。",
      "by-ledger": "“{{record}}”是实事，由台账回访居民后核实，不在这里核实。请到“民意实事台账”办理。",
      own: "“{{record}}”是您本人的记录，不能由您自己核实或退回，须由同级其他管理人员或上级办理。",
      "entered-by-you": "“{{record}}”由您录入，不能由您核实或退回，须由同级其他管理人员或上级办理。",
      "another-level": "“{{record}}”归另一级管理，您可以查看，由管理这名干部的那一级核实或退回。",
      "too-many-to-export":
        "符合条件的记录有 {{total}} 条，一次最多导出 {{most}} 条。请用单位或日期缩小范围后再导出。",
      nobody: "“{{record}}”目前没有可以核实的人：请先由管理员为本单位或上级单位安排管理人员。",
    },
    "call-back": {
      own: "“{{record}}”是您本人的记录，回访须由别人来做。",
      "entered-by-you": "“{{record}}”由您录入，回访须由别人来做。",
      "verified-by-you": "“{{record}}”由您核实，回访须由没有经手的人来做，可请同级其他人员或上级办理。",
      "another-area": "“{{record}}”不在您的管理范围，回访由其所在单位或上级办理。",
      "by-ledger": "“{{record}}”的回访属于实事办结，请到“民意实事台账”登记。",
      done: "“{{record}}”的回访已经登记过，没有重复登记。请刷新列表。",
      "not-counted": "“{{record}}”已不再计入（已剔除），不必回访。",
    },
    "record-objection": {
      own: "这是您本人的记录，不能对自己的记录提异议。需要更正请联系核实人。",
      "not-verified": "这条记录没有公示（尚未核实或已剔除），不能提异议。",
      "too-late": "异议期已过：这条记录的异议截止到 {{until}}。",
      "too-many": "提交得太频繁，请 {{minutes}} 分钟后再试，或直接到社区反映。",
      decided: "“{{record}}”的这条异议已经处理过，没有重复处理。请刷新列表。",
      "decide-own": "“{{record}}”是您本人的记录，异议由别人处理（{{level}}）。",
      "decide-entered-by-you": "“{{record}}”由您录入，异议由别人处理（{{level}}）。",
      "decide-filed-by-you": "这条异议由您提出，由别人处理（{{level}}）。",
      "decide-verified-by-you":
        "“{{record}}”由您核实。异议由没有核实过它的最近一级管理人员处理：{{level}}。只有本级和上级都没有其他人时，才由核实人处理。",
      "decide-another-level":
        "“{{record}}”的异议由没有核实过它的最近一级管理人员处理：{{level}}。您可以查看。",
    },
  },
  en: {
    field: {
      "say-why": "Please say why, in at least 4 characters.",
      statement: "Please say what is not true, in at least 10 characters.",
    },
    verify: {
      "not-submitted":
        "“{{record}}” does not wait to be verified (it may have been returned, withdrawn or struck). Nothing was verified. Reload the list and choose again.",
      "by-ledger":
        "“{{record}}” is a deed: it is verified by calling back the resident, in the ledger, and not here.",
      own: "“{{record}}” is your own record. Somebody else at your level or the level above verifies or returns it.",
      "entered-by-you":
        "You entered “{{record}}”. Somebody else at your level or the level above verifies or returns it.",
      "another-level":
        "“{{record}}” is managed by another level. You may read it; the level that manages the person verifies or returns it.",
      "too-many-to-export":
        "{{total}} records match; at most {{most}} are exported at once. Narrow the list by unit or days first.",
      nobody:
        "There is nobody who may verify “{{record}}”. Have the administrator appoint a manager for the unit or a unit above.",
    },
    "call-back": {
      own: "“{{record}}” is your own record. Somebody else asks the residents about it.",
      "entered-by-you": "You entered “{{record}}”. Somebody else asks the residents about it.",
      "verified-by-you":
        "You verified “{{record}}”. Somebody who had no hand in it asks the residents: a colleague at your level or the level above.",
      "another-area": "“{{record}}” is outside what you manage. Its unit or a unit above asks the residents.",
      "by-ledger": "The call-back of “{{record}}” closes a deed. Record it in the ledger.",
      done: "The call-back of “{{record}}” was recorded already; nothing was recorded twice. Reload the list.",
      "not-counted": "“{{record}}” has been struck and no longer counts: there is nothing to ask about.",
    },
    "record-objection": {
      own: "This is your own record; nobody objects to their own. To have it corrected, speak to whoever verified it.",
      "not-verified": "This record is not on show (not verified yet, or struck) and cannot be objected to.",
      "too-late": "The time for objections is over: this record could be objected to until {{until}}.",
      "too-many": "Too many were sent. Try again in {{minutes}} minutes, or speak to the community directly.",
      decided:
        "This objection to “{{record}}” was decided already; nothing was decided twice. Reload the list.",
      "decide-own": "“{{record}}” is your own record. Somebody else decides the objection ({{level}}).",
      "decide-entered-by-you": "You entered “{{record}}”. Somebody else decides the objection ({{level}}).",
      "decide-filed-by-you": "You filed this objection. Somebody else decides it ({{level}}).",
      "decide-verified-by-you":
        "You verified “{{record}}”. The nearest level with a manager who did not verify it decides the objection: {{level}}. Only where nobody else manages there or above does the one who verified decide.",
      "decide-another-level":
        "The objection to “{{record}}” is decided by the nearest level with a manager who did not verify it: {{level}}. You may read it.",
    },
  },
});
