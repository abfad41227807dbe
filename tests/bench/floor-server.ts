import { createServer, type Server as HttpServer } from "node:http";
import express from "express";
import postgres from "postgres";
import { Server } from "socket.io";
import type { ScoreOp } from "#app/contracts/score-op.ts";
import { COALESCE_MS } from "#server/realtime/contest-rooms.ts";

// What the product is measured against, in a process of its own. Arguments: address of the database.
// Tells its port once it listens.

/** As many connections as the product's pool has. */
const POOL = 20;
const HELLO = "Hello World!";

/** A row as wide as the product's own row of an operation. */
async function openTable(databaseUrl: string): Promise<postgres.Sql> {
  const sql = postgres(databaseUrl, { max: POOL, onnotice: () => {} });
  await sql`
    create table if not exists bench_floor_op (
      op_id uuid primary key, performance_id uuid not null, seat_id uuid not null, seq integer not null, kind text not null,
      marks jsonb not null, comments jsonb not null, receipt text not null, by text not null, at timestamptz not null)`;
  await sql`
    create table if not exists bench_floor_answer (
      sitting_id uuid not null, question_key text not null, value jsonb, given_ms bigint not null, op_id uuid primary key,
      saved_at timestamptz not null, late boolean not null)`;
  return sql;
}

/** emit → INSERT and COMMIT (one statement, one round trip) → acknowledgement. */
function acknowledgeOps(io: Server, sql: postgres.Sql): void {
  io.on("connection", (socket) => {
    socket.on("op", async (op: ScoreOp, answer: (reply: object) => void) => {
      const at = new Date();
      await sql`
        insert into bench_floor_op (op_id, performance_id, seat_id, seq, kind, marks, comments, receipt, by, at)
        values (${op.opId}, ${op.performanceId}, ${op.seatId}, ${op.seq}, ${op.kind}, ${sql.json(op.marks)},
                ${sql.json(op.comments)}, ${"7F3A"}, ${`device:${op.seatId}`}, ${at})`;
      answer({ ok: true, opId: op.opId, receipt: "7F3A", at: at.getTime() });
    });
  });
}

/** The same for one answer of a written paper: each is a statement and a COMMIT of its own. */
function acknowledgeAnswers(io: Server, sql: postgres.Sql): void {
  io.on("connection", (socket) => {
    socket.on("answer", async (answer: FloorAnswer, reply: (told: object) => void) => {
      const at = new Date();
      await sql`
        insert into bench_floor_answer (sitting_id, question_key, value, given_ms, op_id, saved_at, late)
        values (${answer.sittingId}, ${answer.questionKey}, ${sql.json(answer.value)}, ${answer.givenMs}, ${answer.opId},
                ${at}, false)`;
      reply({ ok: true, opId: answer.opId, at: at.getTime() });
    });
  });
}

type FloorAnswer = {
  opId: string;
  sittingId: string;
  questionKey: string;
  value: { kind: string; keys: string[] };
  givenMs: number;
};

/** emit → everybody, at once when it was quiet, else when the coalescing time is over; no database. */
function broadcastFrames(io: Server): void {
  let version = 0;
  let waiting = false;
  let last = 0;
  const show = () => {
    waiting = false;
    last = Date.now();
    const patch = { progress: { "019aaf6e-2a52-7b04-a6c7-0a4f4a9cf1b1": { submitted: version } } };
    const room = "public:019aaf6e-2a52-7b04-a6c7-0a4f4a9cf1b0";
    io.emit("patch", { room, epoch: room.slice(7), from: version - 1, to: version, patch, at: last });
  };
  io.on("connection", (socket) => {
    socket.on("show", () => {
      version += 1;
      if (waiting) return;
      waiting = true;
      setTimeout(show, Math.max(0, last + COALESCE_MS - Date.now()));
    });
  });
}

const sql = await openTable(process.argv[2] ?? "");
const app = express();
app.get("/", (_request, response) => {
  response.send(HELLO);
});
const httpServer: HttpServer = createServer(app);
const io = new Server(httpServer, { transports: ["websocket"], serveClient: false });
acknowledgeOps(io, sql);
acknowledgeAnswers(io, sql);
broadcastFrames(io);
httpServer.listen(0, "127.0.0.1", () => {
  const address = httpServer.address();
  if (typeof address === "object" && address !== null) process.send?.({ port: address.port });
});
process.once("disconnect", () => process.exit(0));
