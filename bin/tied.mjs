import { Socket } from "node:net";

// Imported before the program by `node --import`. The fourth descriptor is a pipe from the process that
// started us: it closes when that one dies, a kill -9 included, and then we end in order as well. A worker
// of the program inherits the import, but not the pipe: its parent is another process.
if (process.env.NEWSROOM_TIED_TO === String(process.ppid)) {
  const parent = new Socket({ fd: 3, readable: true, writable: false });
  parent.on("close", () => process.kill(process.pid, "SIGTERM"));
  parent.on("error", () => undefined);
  parent.resume();
  parent.unref();
}
