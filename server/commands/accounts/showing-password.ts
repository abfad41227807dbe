import { openPassword } from "#server/commands/account/initial-password.ts";
import type { Command } from "#server/commands/define-command.ts";

/** An initial password in clear, for the one page that shows it. Never stored, never logged. */
export type ShownPassword = { accountId: string | null; password: string };

/** The same command for a page that hands the password over: its sealed answer is opened after the commit. */
export const showingPassword = <V extends { sealedPassword: string; accountId?: string }>(
  command: Command<unknown, V>,
): Command<unknown, ShownPassword> => ({
  name: command.name,
  async execute(context, input) {
    const result = await command.execute(context, input);
    if (!result.ok) return result;
    const { accountId = null, sealedPassword } = result.value;
    return { ok: true, value: { accountId, password: openPassword(context.runtime, sealedPassword) } };
  },
});
