import type { ErrorRequestHandler, RequestHandler } from "express";
import type { Logger } from "pino";

/** Without a host that could stand in an address nothing behind can know where it is. */
export const refuseOddHosts: RequestHandler = (request, response, next) => {
  if (URL.canParse(`http://${request.headers.host ?? ""}`)) next();
  else response.status(400).set("Cache-Control", "no-store").type("text/plain").send(UNREADABLE);
};

const UNREADABLE = "This address cannot be read. 网址无法识别。";
const FAILED = "Something went wrong on our side. Please try again. 服务器出错，请重试。";

/** What Express itself could not read (400), and whatever failed before Remix could answer. Nothing of the error is shown. */
export function answerFaults(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const asked =
      typeof error === "object" && error !== null && "status" in error ? Number(error.status) : 500;
    const readable = asked >= 400 && asked < 500;
    if (!readable) log.error({ error, path: request.path }, "request failed");
    if (response.headersSent) return next(error);
    response
      .status(readable ? asked : 500)
      .set("Cache-Control", "no-store")
      .type("text/plain")
      .send(readable ? UNREADABLE : FAILED);
  };
}
