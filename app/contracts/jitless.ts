import { config } from "zod";

/**
 * In a browser zod would try to compile its schemas, which the page's policy forbids and reports. Imported before the
 * schemas by whoever brings them to a browser; servers go on compiling.
 */
if ("document" in globalThis) config({ jitless: true });
