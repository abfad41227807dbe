import sharp from "sharp";
import { uuidv7 } from "uuidv7";
import type { SentRecord } from "#app/contracts/record.ts";
import { addRecordPhoto } from "#server/commands/record/add-record-photo.ts";
import { submitRecord } from "#server/commands/record/submit-record.ts";
import type { Runtime } from "#server/runtime.ts";
import { type AccountActor, execute, expectOk } from "#tests/support/commands.ts";

/** A JPEG as a phone takes it: with the camera's name and where it was. */
export async function photoWithPlace(size: { width: number; height: number }): Promise<Uint8Array> {
  const made = sharp({ create: { ...size, channels: 3, background: "#884422" } });
  const exif = {
    IFD0: { Make: "SECRET CAMERA" },
    IFD3: {
      GPSLatitudeRef: "N",
      GPSLatitude: "28/1 46/1 12/1",
      GPSLongitudeRef: "E",
      GPSLongitude: "104/1 37/1 9/1",
    },
  };
  return new Uint8Array(await made.jpeg().withExif(exif).toBuffer());
}

/** A visit to a home on the day tests begin. */
export const visit = (change: Partial<SentRecord> = {}): SentRecord => ({
  id: uuidv7(),
  kind: "visit",
  happenedOn: "2026-05-16",
  compound: "锦绣苑",
  building: "3 栋 2 单元",
  area: "communityManagement",
  content: "入户走访独居老人，测血压、查燃气。",
  details: { entry: "home", households: 1 },
  photoIds: [],
  ...change,
});

export const opinion = (change: Partial<SentRecord> = {}): SentRecord => ({
  id: uuidv7(),
  kind: "opinion",
  happenedOn: "2026-05-16",
  content: "楼道灯坏了一周，晚上看不见台阶。",
  details: {},
  urgency: "ordinary",
  residentName: "王某",
  residentPhone: "13800001234",
  photoIds: [],
  ...change,
});

export async function enter(runtime: Runtime, actor: AccountActor, record: SentRecord): Promise<string> {
  return expectOk(await execute(runtime, { command: submitRecord, actor, input: record })).recordId;
}

/** A photo on the server that belongs to no record yet. */
export async function makePhoto(runtime: Runtime, actor: AccountActor): Promise<string> {
  const photoId = uuidv7();
  const bytes = await photoWithPlace({ width: 64, height: 48 });
  expectOk(await execute(runtime, { command: addRecordPhoto, actor, input: { photoId, bytes } }));
  return photoId;
}
