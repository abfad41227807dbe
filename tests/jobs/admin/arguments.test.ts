import { describe, expect, it } from "vitest";
import { readArguments } from "#server/jobs/admin/arguments.ts";

const read = (argv: string[], lang?: string) => readArguments({ argv, lang });

describe("the arguments of the admin job", () => {
  it.each([
    {
      why: "a user name alone",
      argv: ["create-administrator", "wang"],
      order: { verb: "create-administrator", userName: "wang", name: "wang", district: null, another: false },
    },
    {
      why: "everything, options anywhere",
      argv: ["--district", "翠屏区", "create-administrator", "--another", "wang", "--name=王管理"],
      order: {
        verb: "create-administrator",
        userName: "wang",
        name: "王管理",
        district: "翠屏区",
        another: true,
      },
    },
    { why: "the verification", argv: ["verify-audit"], order: { verb: "verify-audit" } },
    { why: "nothing", argv: [], order: { verb: "help" } },
    { why: "a cry for help", argv: ["create-administrator", "--help"], order: { verb: "help" } },
  ])("are read: $why", ({ argv, order }) => {
    expect(read(argv)).toEqual({ ok: true, language: "zh-CN", order });
  });

  it.each([
    { why: "an unknown verb", argv: ["delete-everything", "x"] },
    { why: "no user name", argv: ["create-administrator"] },
    { why: "two user names", argv: ["create-administrator", "a", "b"] },
    { why: "an unknown option", argv: ["create-administrator", "wang", "--force"] },
    { why: "an option without its value", argv: ["create-administrator", "wang", "--district"] },
    { why: "something behind the verification", argv: ["verify-audit", "x"] },
  ])("are refused: $why", ({ argv }) => {
    expect(read(argv)).toMatchObject({ ok: false });
  });

  it.each([
    { argv: ["--lang", "en"], lang: "zh_CN.UTF-8", language: "en" },
    { argv: [], lang: "en_GB.UTF-8", language: "en" },
    { argv: [], lang: "C", language: "zh-CN" },
    { argv: ["--lang=zh"], lang: "en_GB.UTF-8", language: "zh-CN" },
  ])("choose the language $language by $argv and LANG=$lang", ({ argv, lang, language }) => {
    expect(read(argv, lang).language).toBe(language);
  });
});
