/** Every table, for drizzle-kit and for the test that holds the schema. */
export * from "./access.ts";
export * from "./appraisal.ts";
export * from "./buzzer.ts";
export * from "./contest.ts";
export * from "./daily.ts";
export * from "./development.ts";
export * from "./growth.ts";
export * from "./paper.ts";
export * from "./people.ts";
export * from "./quiz.ts";
export * from "./record.ts";
export * from "./rotation.ts";
export * from "./rotation-use.ts";
export * from "./scoring.ts";
export * from "./selection.ts";
export * from "./selection-meeting.ts";
