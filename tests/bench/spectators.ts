import type { LiveAddress } from "#app/contracts/live.ts";
import { machineMs } from "./child.ts";
import { ask, connect, type Place } from "./sockets.ts";

// Some of the spectators, in a process of their own. Each server's spectators are a group; when the last of a group
// has a frame, its process says so, with the time of the machine's monotonic clock.

export type Gather = { group: string; place: Place; count: number; address?: LiveAddress };
export type Seen = { gathered: string } | { group: string; to: number; atMs: number };

const AT_ONCE = 50;

async function gather({ group, place, count, address }: Gather): Promise<void> {
  const having = new Map<number, number>();
  const take = ({ to }: { to: number }) => {
    const have = (having.get(to) ?? 0) + 1;
    having.set(to, have);
    if (have < count) return;
    having.delete(to);
    process.send?.({ group, to, atMs: machineMs() } satisfies Seen);
  };
  const join = async () => {
    const socket = await connect(place);
    socket.on("patch", take);
    if (address !== undefined) await ask(socket, { event: "subscribe", message: { address } });
  };
  for (let at = 0; at < count; at += AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - at) }, join));
  }
  process.send?.({ gathered: group } satisfies Seen);
}

process.on("message", (message: Gather) => void gather(message));
process.once("disconnect", () => process.exit(0));
