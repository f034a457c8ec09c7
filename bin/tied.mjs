import { Socket } from "node:net";

// Imported before the program by `node --import`. The fourth descriptor is a pipe from the process that
// started us: it closes when that one dies, a kill -9 included, and then we end in order as well.
const parent = new Socket({ fd: 3, readable: true, writable: false });
parent.on("close", () => process.kill(process.pid, "SIGTERM"));
parent.on("error", () => undefined);
parent.resume();
parent.unref();
