import path from "node:path";
import { pathToFileURL } from "node:url";

/** `npm run bench -- NAME …` runs bench/NAME.ts with whatever follows; without a name it is that of the press. */
const [name = "press"] = process.argv.splice(2, 1);
if (!/^[a-z-]+$/.test(name)) throw new Error("Say which: npm run bench -- histories 10000");
await import(pathToFileURL(path.join(import.meta.dirname, `${name}.ts`)).href);
