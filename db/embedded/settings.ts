/** Settings given on the command line: what is in force is written here and nowhere else. */
export function serverSettings(input: { port: number; durable: boolean }): Record<string, string> {
  return { ...reach(input.port), ...(input.durable ? durability() : noDurability), ...journal };
}

function reach(port: number): Record<string, string> {
  return {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    max_connections: "100",
    shared_buffers: "128MB",
    password_encryption: "scram-sha-256",
    timezone: "UTC",
  };
}

/** An acknowledged commit survives the death of every process and a power cut. */
function durability(): Record<string, string> {
  const always = { fsync: "on", synchronous_commit: "on", full_page_writes: "on" };
  // A plain fsync on macOS leaves the data in the cache of the drive.
  return process.platform === "darwin" ? { ...always, wal_sync_method: "fsync_writethrough" } : always;
}

/** For data that may vanish at any time: tests. */
const noDurability: Record<string, string> = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
};

const journal: Record<string, string> = {
  // The messages are searched for the reason of a failed start.
  lc_messages: "C",
  log_timezone: "UTC",
  log_checkpoints: "off",
  logging_collector: "off",
};
