import { io } from "socket.io-client";
import type { LiveAddress, LiveViews, OpAnswer, PatchMessage, ViewName } from "#app/contracts/live.ts";
import { roomOf } from "#app/contracts/live.ts";
import type { ScoreOp } from "#app/contracts/score-op.ts";
import { type LiveSocket, SOCKET_PATH } from "#app/realtime/connection.ts";
import { type Held, takeAnswer, takePatch } from "#app/realtime/live-subscription.ts";

const ANSWER_WITHIN_MS = 6_000;
const AGAIN_AFTER_MS = 700;
const NOTHING: Held = { epoch: "", version: -1, view: {} };

type Watched = { address: LiveAddress; held: Held; asking: boolean; refused: boolean };

/** One page's connection in Node: the same messages, the same rules for patches, its own cookies. */
export class LiveClient {
  readonly socket: LiveSocket;
  readonly #rooms = new Map<string, Watched>();
  readonly #listeners = new Set<(room: string) => void>();
  #closed = false;

  constructor({ url, cookie }: { url: string; cookie: string }) {
    this.socket = io(url, {
      path: SOCKET_PATH,
      transports: ["websocket"],
      forceNew: true,
      reconnectionDelay: 150,
      reconnectionDelayMax: 1_000,
      timeout: 4_000,
      extraHeaders: { origin: url, ...(cookie === "" ? {} : { cookie }) },
    });
    this.socket.on("connect", () => {
      for (const watched of this.#rooms.values()) void this.#subscribe(watched);
    });
    this.socket.on("patch", (message) => this.#patch(message));
  }

  /** Keeps the view at an address current from now on. Resolves with the first snapshot. @throws when it is refused. */
  async watch<N extends ViewName>(address: LiveAddress & { view: N }): Promise<LiveViews[N]> {
    const watched: Watched = { address, held: NOTHING, asking: false, refused: false };
    this.#rooms.set(roomOf(address), watched);
    void this.#subscribe(watched);
    await this.until({
      what: `the ${address.view} view`,
      holds: () => watched.held !== NOTHING || watched.refused,
    });
    if (watched.refused) throw new Error(`The ${address.view} view is not open to this client.`);
    return this.view(address);
  }

  view<N extends ViewName>(address: LiveAddress & { view: N }): LiveViews[N] {
    const { view } = this.held(address);
    // The server projects the view its address names; views are plain JSON.
    return view as unknown as LiveViews[N];
  }

  held(address: LiveAddress): Held {
    return this.#rooms.get(roomOf(address))?.held ?? NOTHING;
  }

  /** Called with the room whose view has changed. */
  onChange(listener: (room: string) => void): void {
    this.#listeners.add(listener);
  }

  /** Waits until something holds, looking at every change. @throws after the time given, saying what it waited for. */
  async until({ what, holds, withinMs = 60_000 }: { what: string; holds: () => boolean; withinMs?: number }) {
    const end = Date.now() + withinMs;
    while (!holds()) {
      if (this.#closed || Date.now() > end) throw new Error(`Waited ${withinMs} ms in vain for ${what}.`);
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  }

  /** One attempt to bring an operation over the socket; null: no answer. */
  async op(envelope: ScoreOp): Promise<OpAnswer | null> {
    if (!this.socket.connected) return null;
    return this.socket
      .timeout(ANSWER_WITHIN_MS)
      .emitWithAck("op", envelope)
      .catch(() => null);
  }

  close(): void {
    this.#closed = true;
    this.socket.disconnect();
  }

  async #subscribe(watched: Watched): Promise<void> {
    if (watched.asking || this.#closed || !this.socket.connected) return;
    watched.asking = true;
    const { epoch, version } = watched.held;
    const known = watched.held === NOTHING ? {} : { epoch, version };
    const answer = await this.socket
      .timeout(ANSWER_WITHIN_MS)
      .emitWithAck("subscribe", { address: watched.address, ...known })
      .catch(() => null);
    watched.asking = false;
    if (answer === null) {
      setTimeout(() => void this.#subscribe(watched), AGAIN_AFTER_MS);
      return;
    }
    watched.refused = !answer.ok;
    watched.held = takeAnswer(watched.held, answer);
    this.#tell(watched);
  }

  #patch(message: PatchMessage): void {
    const watched = this.#rooms.get(message.room);
    if (watched === undefined) return;
    const step = takePatch(watched.held, message);
    if (step.held !== watched.held) {
      watched.held = step.held;
      this.#tell(watched);
    }
    if (step.resubscribe) void this.#subscribe(watched);
  }

  #tell(watched: Watched): void {
    for (const listener of this.#listeners) listener(roomOf(watched.address));
  }
}
