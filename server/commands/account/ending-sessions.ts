import type { Command } from "#server/commands/define-command.ts";

/** What a command answers that ends sessions: their hashes in hexadecimal. */
export type EndedSessions = { endedSessions: string[] };

/** After the commit the live connections of the ended sessions end too. */
export const endingSessions = <V extends EndedSessions>(
  command: Command<unknown, V>,
): Command<unknown, V> => ({
  name: command.name,
  async execute(context, input) {
    const result = await command.execute(context, input);
    if (result.ok && result.value.endedSessions.length > 0)
      context.runtime.disconnect(result.value.endedSessions);
    return result;
  },
});
