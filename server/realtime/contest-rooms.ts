import type { LiveAddress, PatchMessage } from "#app/contracts/live.ts";
import { roomOf } from "#app/contracts/live.ts";
import { diff, type JsonObject } from "#app/domain/shared/merge-patch.ts";
import type { Db } from "#db/client.ts";
import { type ContestFacts, loadContest, refreshContest } from "#db/queries/contest-facts.ts";
import { projectLive } from "#server/views/live/live-view.ts";

/** Emits of one contest are at least this far apart: one emit per submit saturates a core. */
export const COALESCE_MS = 50;

/** What the viewers of a room have: `version` is the one they count from, the view is still true at `trueAt`. */
type Room = { address: LiveAddress; version: number; trueAt: number; view: JsonObject };
type Emit = (room: string, message: PatchMessage) => void;

/** One contest's facts in this process, and the rooms that watch it. */
export class ContestRooms {
  private facts: ContestFacts | null = null;
  private readonly rooms = new Map<string, Room>();
  private loading: Promise<ContestFacts | null> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private flushing = false;
  private again = false;
  private lastFlush = 0;

  constructor(
    private readonly input: { contestId: string; db: Db; emit: Emit; onError: (error: unknown) => void },
  ) {}

  /** The facts, loaded once; null when the contest is gone. */
  async current(): Promise<ContestFacts | null> {
    if (this.facts !== null) return this.facts;
    this.loading ??= loadContest(this.input.db, this.input.contestId).finally(() => {
      this.loading = null;
    });
    const loaded = await this.loading;
    this.facts ??= loaded;
    return this.facts;
  }

  get version(): number {
    return this.facts?.contest.version ?? -1;
  }

  get epoch(): string {
    return this.facts?.epoch ?? "";
  }

  /** The room at an address, made from the facts when nobody watched it before. Null: no such view. */
  open(address: LiveAddress): Room | null {
    const facts = this.facts;
    if (facts === null) return null;
    const known = this.rooms.get(roomOf(address));
    if (known !== undefined) return known;
    const view = projectLive(facts, address);
    if (view === null) return null;
    const room = {
      address,
      version: facts.contest.version,
      trueAt: facts.contest.version,
      view: view as JsonObject,
    };
    this.rooms.set(roomOf(address), room);
    return room;
  }

  /** Nobody watches the room any more. True when the contest is watched by nobody. */
  leave(room: string): boolean {
    this.rooms.delete(room);
    return this.rooms.size === 0;
  }

  /** Something was committed: at once when it was quiet, else when the coalescing time is over. */
  wake(): void {
    if (this.flushing) {
      this.again = true;
      return;
    }
    if (this.timer !== null || this.rooms.size === 0) return;
    const wait = Math.max(0, this.lastFlush + COALESCE_MS - Date.now());
    this.timer = setTimeout(() => void this.flush(), wait);
  }

  close(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.rooms.clear();
  }

  private async flush(): Promise<void> {
    this.timer = null;
    this.flushing = true;
    this.again = false;
    try {
      if (this.facts !== null) {
        const fresh = await refreshContest(this.input.db, this.facts);
        if (fresh !== null) this.show(fresh);
      }
    } catch (error) {
      this.input.onError(error);
    }
    this.lastFlush = Date.now();
    this.flushing = false;
    if (this.again) this.wake();
  }

  /** The database was restored or replaced: everybody starts again from what it holds now. */
  async restart(): Promise<void> {
    const fresh = await loadContest(this.input.db, this.input.contestId);
    if (fresh === null) return;
    this.facts = fresh;
    for (const [name, room] of this.rooms) {
      const view = projectLive(fresh, room.address);
      if (view === null) continue;
      Object.assign(room, { view, version: fresh.contest.version, trueAt: fresh.contest.version });
      this.input.emit(name, {
        room: name,
        epoch: fresh.epoch,
        from: -1,
        to: fresh.contest.version,
        patch: {},
        at: Date.now(),
      });
    }
  }

  private show(fresh: ContestFacts): void {
    this.facts = fresh;
    const to = fresh.contest.version;
    for (const [name, room] of this.rooms) {
      const view = projectLive(fresh, room.address) as JsonObject | null;
      if (view === null) continue;
      const patch = diff(room.view, view);
      room.trueAt = to;
      if (patch === null) continue;
      this.input.emit(name, {
        room: name,
        epoch: fresh.epoch,
        from: room.version,
        to,
        patch,
        at: Date.now(),
      });
      room.view = view;
      room.version = to;
    }
  }
}
