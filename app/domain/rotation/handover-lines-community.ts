import type { PresetLine, PresetLines } from "./handover-checklists.ts";

/** Lines of the handover of the areas Party building and community management. */
const line = (key: string, zh: string, en: string): PresetLine => ({ key, zh, en });

export const PARTY_BUILDING_LINES: PresetLines = {
  openMatters: [
    line("pb-members", "在办的党员发展、转正和组织关系转接", "Admissions and transfers of members under way"),
    line(
      "pb-meetings",
      "本月“三会一课”和主题党日：已办、未办",
      "This month's meetings and Party day: held, still to hold",
    ),
    line(
      "pb-double",
      "在职党员“双报到”认领未完成的事项",
      "Matters taken on by members who report in, not finished",
    ),
    line(
      "pb-letters",
      "未答复的党员来信、诉求和走访慰问对象",
      "Letters and requests not answered; people to call on",
    ),
  ],
  contacts: [
    line(
      "pb-groups",
      "各网格党支部书记、党小组长和楼栋党员中心户",
      "Secretaries of grid branches, group leaders, members in buildings",
    ),
    line("pb-street", "街道党建办联系人", "Contact at the subdistrict's Party building office"),
    line("pb-partners", "共建单位、“两新”组织联系人", "Contacts at partner units and new organisations"),
    line(
      "pb-care",
      "困难、年老、流动党员名单和联系办法",
      "Members in need, old or away, and how to reach them",
    ),
  ],
  documents: [
    line("pb-roll", "党员名册和组织关系介绍信存根", "Roll of members and stubs of transfer letters"),
    line("pb-minutes", "支部会议记录、主题党日和学习台账", "Minutes, Party day and study ledgers"),
    line(
      "pb-dues",
      "党费收缴台账和票据（到当月，账款相符）",
      "Ledger and receipts of dues, to this month, agreeing with the money",
    ),
    line("pb-files", "发展党员档案和年度工作计划、总结", "Files of admissions; the year's plan and reports"),
  ],
  keysAndAccounts: [
    line("pb-room", "党员活动室、档案柜钥匙", "Keys of the members' room and the filing cabinets"),
    line("pb-seal", "党组织印章的保管和用印登记本", "The seal, who keeps it, and the register of its use"),
    line(
      "pb-system",
      "党员教育管理系统、学习平台账号（接手人改密码）",
      "Accounts of member and study systems; the successor sets a new password",
    ),
  ],
  deadlines: [
    line(
      "pb-week",
      "两周内要开的会、要报的材料及日期",
      "Meetings and reports due within two weeks, with dates",
    ),
    line("pb-due-dues", "党费上缴和季度报表的截止日", "Last days for dues and quarterly reports"),
    line(
      "pb-probation",
      "预备党员转正、积极分子考察的到期日",
      "Days on which probation and observation periods end",
    ),
  ],
};

export const COMMUNITY_MANAGEMENT_LINES: PresetLines = {
  openMatters: [
    line("cm-aid", "在办的低保、临时救助、高龄津贴等申请", "Applications for aid and allowances under way"),
    line("cm-orders", "未办结的 12345 工单和网格上报事件", "Hotline and grid matters not closed"),
    line("cm-disputes", "调解中的邻里纠纷和已约定的下一步", "Disputes in mediation and the next step agreed"),
    line("cm-visits", "本月应走访未走访的重点人员", "People who need care and were not visited this month"),
  ],
  contacts: [
    line(
      "cm-grid",
      "网格员、楼栋长名单和各自负责的楼栋",
      "Grid workers and building heads, and their buildings",
    ),
    line(
      "cm-police",
      "社区民警、司法所、卫生服务中心联系人",
      "Contacts: police, judicial office, health centre",
    ),
    line("cm-groups", "志愿者队伍和社会组织负责人", "Heads of volunteer teams and social organisations"),
    line(
      "cm-care",
      "独居老人、残疾人等的紧急联系人",
      "Emergency contacts of people living alone or with disabilities",
    ),
  ],
  documents: [
    line(
      "cm-registers",
      "民情台账、走访记录和救助花名册",
      "Ledger of opinions, visit records, register of aid",
    ),
    line(
      "cm-certificates",
      "证明开具登记和空白表册（清点数量）",
      "Register of certificates and blank forms, counted",
    ),
    line("cm-safety", "消防、防汛应急预案和物资清单", "Fire and flood plans and the list of supplies"),
    line("cm-residents", "居民会议、居务公开的资料", "Papers of residents' meetings and public affairs"),
  ],
  keysAndAccounts: [
    line("cm-hall", "便民服务大厅、应急物资室钥匙", "Keys of the service hall and the store of supplies"),
    line("cm-seal", "社区公章用印登记和保管人", "Register of the community's seal and who keeps it"),
    line(
      "cm-system",
      "政务服务、网格平台账号（接手人改密码）",
      "Accounts of service and grid platforms; the successor sets a new password",
    ),
    line("cm-chat", "居民微信群的群主或管理员移交", "Ownership of the residents' chat groups"),
  ],
  deadlines: [
    line("cm-replies", "工单、信访答复的截止日", "Last days for answers to hotline matters and petitions"),
    line("cm-reviews", "低保复核、津贴年审的日期", "Days of reviews of aid and allowances"),
    line(
      "cm-checks",
      "两周内的检查、值守和居民会议安排",
      "Inspections, duties and meetings within two weeks",
    ),
  ],
};
