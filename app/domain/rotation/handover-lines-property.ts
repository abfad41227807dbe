import type { PresetLine, PresetLines } from "./handover-checklists.ts";

/** Lines of the handover of the areas property regulation and compound governance. */
const line = (key: string, zh: string, en: string): PresetLine => ({ key, zh, en });

export const PROPERTY_REGULATION_LINES: PresetLines = {
  openMatters: [
    line(
      "pr-complaints",
      "在办的物业投诉：对方、要求、已约定的答复",
      "Complaints about property firms: who, what is asked, what was promised",
    ),
    line("pr-orders", "已发整改通知、尚未复查的问题", "Defects with a notice issued and not checked again"),
    line("pr-funds", "维修资金使用申请的进度", "Applications for the repair fund and where they stand"),
    line("pr-change", "选聘、续聘、退出的物业项目进展", "Firms being engaged, renewed or leaving"),
  ],
  contacts: [
    line(
      "pr-managers",
      "各小区物业项目经理和 24 小时值班电话",
      "Managers of each compound's firm and its day-and-night number",
    ),
    line("pr-owners", "各业委会主任、物管会负责人", "Chairs of owners' committees and management boards"),
    line(
      "pr-offices",
      "住建、城管、消防、市场监管联系人",
      "Contacts: housing, urban management, fire, market supervision",
    ),
    line("pr-lifts", "电梯维保、二次供水、供电抢修电话", "Numbers for lifts, water pumps and power failures"),
  ],
  documents: [
    line("pr-contracts", "物业服务合同、备案表和到期日", "Service contracts, their filing and when they end"),
    line("pr-scores", "物业考核评分和“红黑榜”台账", "Ratings of firms and the ledger of praise and blame"),
    line(
      "pr-inspections",
      "巡查记录、整改通知书和复查照片",
      "Inspection records, notices and photographs of checks",
    ),
    line("pr-meetings", "物业联席会议纪要", "Minutes of the joint meetings"),
  ],
  keysAndAccounts: [
    line("pr-rooms", "物业用房、公共设备间的备用钥匙", "Spare keys of property rooms and plant rooms"),
    line(
      "pr-system",
      "物业监管、维修资金系统账号（接手人改密码）",
      "Accounts of property and fund systems; the successor sets a new password",
    ),
    line("pr-chat", "物业工作群的群主或管理员移交", "Ownership of the property chat groups"),
  ],
  deadlines: [
    line("pr-due-orders", "整改期限和约定的复查日", "Last days for defects and the days agreed for checks"),
    line(
      "pr-due-contracts",
      "三个月内到期的物业合同、业委会任期",
      "Contracts and committee terms that end within three months",
    ),
    line("pr-due-lifts", "电梯年检、消防检测的日期", "Days of lift and fire inspections"),
  ],
};

export const COMPOUND_GOVERNANCE_LINES: PresetLines = {
  openMatters: [
    line("cg-topics", "议事会已提出、未议定或未落实的议题", "Topics raised, not decided or not carried out"),
    line(
      "cg-renewal",
      "老旧小区改造、加装电梯的意见征询进度",
      "Renewal and lifts: how far the asking of residents is",
    ),
    line(
      "cg-committee",
      "业委会筹备、换届或补选的进展",
      "Owners' committees being formed, re-elected or filled",
    ),
    line(
      "cg-conflicts",
      "停车、养犬、噪声、违建等正在处理的矛盾",
      "Conflicts on parking, dogs, noise and building, under way",
    ),
  ],
  contacts: [
    line(
      "cg-people",
      "各小区议事会成员、楼栋长、单元长",
      "Members of councils, heads of buildings and entrances",
    ),
    line("cg-able", "愿意出力的“能人”、五老和志愿者骨干", "Able residents, elders and core volunteers"),
    line(
      "cg-opponents",
      "意见较大的住户和沟通的办法",
      "Residents with strong objections and how to talk with them",
    ),
    line("cg-partners", "物业、施工单位、法律顾问联系人", "Contacts: firms, builders, legal adviser"),
  ],
  documents: [
    line(
      "cg-records",
      "议事会记录、公示照片和表决票（封存）",
      "Records of councils, photographs of notices, sealed ballots",
    ),
    line("cg-rules", "居民公约、小区管理规约现行文本", "Residents' pact and compound rules in force"),
    line(
      "cg-projects",
      "微项目、共建资金台账和票据",
      "Ledger and receipts of small projects and shared funds",
    ),
    line(
      "cg-map",
      "小区底数：户数、楼栋图、车位、公共收益",
      "Basic figures: homes, plan of buildings, parking, shared income",
    ),
  ],
  keysAndAccounts: [
    line(
      "cg-halls",
      "议事厅、邻里驿站、公示栏钥匙",
      "Keys of the council room, the neighbours' station, the notice boards",
    ),
    line("cg-chat", "小区居民群、议事群的群主或管理员移交", "Ownership of the compound's chat groups"),
    line(
      "cg-system",
      "议事、投票平台账号（接手人改密码）",
      "Accounts of council and voting platforms; the successor sets a new password",
    ),
  ],
  deadlines: [
    line("cg-promised", "已向居民承诺的办结日期", "Days promised to residents"),
    line("cg-notices", "公示期、表决期的起止日", "First and last days of notices and ballots"),
    line(
      "cg-two-weeks",
      "两周内的议事会、现场会和活动安排",
      "Councils, meetings on the spot and events within two weeks",
    ),
  ],
};
