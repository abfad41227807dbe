import { defineText } from "#app/text/define-text.ts";

/** What `npm run admin` says. */
export const adminText = defineText({
  namespace: "admin-job",
  "zh-CN": {
    usage: `用法：
  npm run admin -- create-administrator 用户名 [--name 姓名] [--district 区县名称] [--another]
      新建一个系统管理员账号，打印一次初始密码；首次登录须改成自己的密码。
      --name      显示的姓名；不填就用用户名
      --district  还没有区级单位时必填：以此名称新建（例如 翠屏区）；已有区级单位时不用填
      --another   已有能登录的系统管理员时，仍再新建一个
  npm run admin -- verify-audit
      重新计算审计日志的全部哈希链；有一条不一致就以 1 结束。
通用：--lang zh|en   输出语言，默认按环境变量 LANG
数据库：用 DATABASE_URL 和 PERSONAL_DATA_KEY（与 npm start 相同）；开发时不设 DATABASE_URL，用 DATA_DIR 里的内置数据库。
结束码：0 成功，1 出错或审计日志不一致，2 输入有误或按规则不能做。`,
    created: "系统管理员已创建。",
    unitCreated: "已新建区级单位“{{unit}}”。",
    unit: "管理范围：{{unit}}",
    userName: "用户名：{{userName}}",
    password: "初始密码（只显示这一次）：{{password}}",
    next: "登录后须改成自己的密码。请勿把这段输出留在日志里。",
    "administrator-exists":
      "已有 {{number}} 位能登录的系统管理员，没有新建。忘记密码请由他们重置；确需再建一个，请加 --another。",
    "district-needed": "还没有区级单位，请加 --district 名称，例如：--district 翠屏区。",
    "district-exists":
      "已有区级单位“{{unit}}”，不能再建“{{asked}}”。请去掉 --district，改名请登录后在“组织架构”里办理。",
    "user-name":
      "“{{userName}}”不能作用户名：3 到 32 个字，可用字母、数字、汉字、点、横线、下划线，不能全是数字。",
    missing: "生产环境缺少设置：{{names}}。",
    "wrong-arguments": "参数有误：{{problem}}",
    whole: "审计日志完整：{{chains}} 条链，{{rows}} 行。",
    broken: "审计日志不一致：{{chains}} 条链中有 {{broken}} 条。请停止使用，保留数据库原样。",
    chain: "{{chain}}  {{rows}} 行  链头 {{head}}  {{state}}",
    good: "完整",
    brokenAt: "从第 {{row}} 行起不一致",
    rewritten: "签字第 {{versions}} 版所印的链头不在链中",
  },
  en: {
    usage: `Usage:
  npm run admin -- create-administrator USERNAME [--name NAME] [--district NAME] [--another]
      Makes an account of a system administrator and prints its initial password once; it has to be changed at the
      first sign-in.
      --name      the name people see; the user name without it
      --district  needed while there is no district: one of this name is made; not needed afterwards
      --another   make one although there is a system administrator who can sign in
  npm run admin -- verify-audit
      Computes all hash chains of the audit log anew; ends with 1 when one is not whole.
Always: --lang zh|en   language of what is printed; the environment's LANG without it
Database: DATABASE_URL and PERSONAL_DATA_KEY, as for npm start; in development, without DATABASE_URL, the embedded
database in DATA_DIR.
Ends with 0 when done, 1 on a fault or an audit log that is not whole, 2 when the input is at fault or a rule says no.`,
    created: "The system administrator is created.",
    unitCreated: "The district “{{unit}}” is created.",
    unit: "Scope: {{unit}}",
    userName: "User name: {{userName}}",
    password: "Initial password (shown only now): {{password}}",
    next: "It has to be changed at the first sign-in. Do not leave this output in a log.",
    "administrator-exists":
      "Nothing was made: {{number}} system administrators can sign in. They can reset a forgotten password; add --another to make one more all the same.",
    "district-needed": "There is no district yet: add --district NAME.",
    "district-exists":
      "There is the district “{{unit}}”; “{{asked}}” cannot be a second one. Leave --district out; rename it on the page “Organisation” after signing in.",
    "user-name":
      "“{{userName}}” cannot be a user name: 3 to 32 letters, digits, Chinese characters, dots, dashes or underscores, not digits alone.",
    missing: "Production does not run without: {{names}}.",
    "wrong-arguments": "The arguments are wrong: {{problem}}",
    whole: "The audit log is whole: {{chains}} chains, {{rows}} rows.",
    broken:
      "The audit log is not whole: {{broken}} of {{chains}} chains. Stop using the system and keep the database as it is.",
    chain: "{{chain}}  {{rows}} rows  head {{head}}  {{state}}",
    good: "whole",
    brokenAt: "not as recorded from row {{row}} on",
    rewritten: "the head printed with signed version {{versions}} is not in the chain",
  },
});
