import {
  IconBriefcase,
  IconCalendar,
  IconChartBar,
  IconClipboardCheck,
  IconClipboardList,
  IconFileImport,
  IconFolder,
  IconHeartHandshake,
  IconHierarchy,
  IconListCheck,
  IconListDetails,
  IconMedal,
  IconNotebook,
  IconRefresh,
  IconScale,
  IconSchool,
  IconShieldLock,
  IconStars,
  IconTrendingUp,
  IconTrophy,
  IconUserCheck,
  IconUserCog,
  IconUsers,
  IconUsersGroup,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { type MenuEntryKey, pathOf } from "#app/domain/access/account.ts";
import type { shellText } from "#app/text/shell.ts";
import type { useText } from "#app/text/use-text.ts";
import type { MenuGroup } from "#app/ui/frames/admin-menu.tsx";

type T = ReturnType<typeof useText<(typeof shellText)["zh-CN"]>>;

const ICONS: Readonly<Record<MenuEntryKey, ReactNode>> = {
  contests: <IconTrophy size={20} />,
  dashboard: <IconChartBar size={20} />,
  records: <IconClipboardCheck size={20} />,
  ledger: <IconListDetails size={20} />,
  appraisals: <IconStars size={20} />,
  schemes: <IconScale size={20} />,
  development: <IconSchool size={20} />,
  selection: <IconUserCheck size={20} />,
  reserve: <IconUsersGroup size={20} />,
  growthFiles: <IconFolder size={20} />,
  mentors: <IconHeartHandshake size={20} />,
  trials: <IconBriefcase size={20} />,
  rotation: <IconRefresh size={20} />,
  people: <IconUsers size={20} />,
  rosterImport: <IconFileImport size={20} />,
  organisation: <IconHierarchy size={20} />,
  accounts: <IconUserCog size={20} />,
  audit: <IconShieldLock size={20} />,
  bank: <IconListCheck size={20} />,
  calendar: <IconCalendar size={20} />,
  myContests: <IconMedal size={20} />,
  myRecords: <IconNotebook size={20} />,
  myDeeds: <IconListDetails size={20} />,
  myPerformance: <IconTrendingUp size={20} />,
  myDevelopment: <IconSchool size={20} />,
  mySelection: <IconUserCheck size={20} />,
  myGrowth: <IconFolder size={20} />,
  myMentoring: <IconHeartHandshake size={20} />,
  myRotation: <IconRefresh size={20} />,
};

const GROUPS = [
  { key: "work", entries: ["contests", "bank"] },
  { key: "daily", entries: ["dashboard", "records", "ledger", "appraisals", "schemes", "development"] },
  { key: "growth", entries: ["selection", "reserve", "growthFiles", "mentors", "trials", "rotation"] },
  { key: "people", entries: ["people", "rosterImport", "organisation"] },
  { key: "system", entries: ["accounts", "audit", "calendar"] },
  {
    key: "mine",
    entries: [
      "myContests",
      "myRecords",
      "myDeeds",
      "myPerformance",
      "myDevelopment",
      "mySelection",
      "myGrowth",
      "myMentoring",
      "myRotation",
    ],
  },
] as const satisfies readonly { key: string; entries: readonly MenuEntryKey[] }[];

const LABELS = {
  contests: "menu.contests",
  dashboard: "menu.dashboard",
  records: "menu.records",
  ledger: "menu.ledger",
  appraisals: "menu.appraisals",
  schemes: "menu.schemes",
  development: "menu.development",
  selection: "menu.selection",
  reserve: "menu.reserve",
  growthFiles: "menu.growthFiles",
  mentors: "menu.mentors",
  trials: "menu.trials",
  rotation: "menu.rotation",
  people: "menu.roster",
  rosterImport: "menu.rosterImport",
  organisation: "menu.organisation",
  accounts: "menu.accounts",
  audit: "menu.audit",
  bank: "menu.bank",
  calendar: "menu.calendar",
  myContests: "menu.myContests",
  myRecords: "menu.myRecords",
  myDeeds: "menu.myDeeds",
  myPerformance: "menu.myPerformance",
  myDevelopment: "menu.myDevelopment",
  mySelection: "menu.mySelection",
  myGrowth: "menu.myGrowth",
  myMentoring: "menu.myMentoring",
  myRotation: "menu.myRotation",
} as const satisfies Record<MenuEntryKey, string>;

/** The menu this account gets to see; what it may not open is not drawn. */
export function menuGroups({ entries, t }: { entries: readonly MenuEntryKey[]; t: T }): MenuGroup[] {
  return GROUPS.map((group) => ({
    key: group.key,
    label: t(`menu.${group.key}`),
    entries: group.entries
      .filter((key) => entries.includes(key))
      .map((key) => ({
        to: pathOf(key),
        label: t(LABELS[key]),
        icon: ICONS[key],
        end: key === "people" || key === "myContests",
      })),
  })).filter((group) => group.entries.length > 0);
}

export const contestIcon = <IconClipboardList size={20} />;
