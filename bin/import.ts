import { parseArgs } from "node:util";
import { closeDatabases } from "@/lib/database";
import { openNewsroom } from "@/lib/newsroom";
import { wordsFor } from "@/lib/words/words";
import { importFiles, type ImportOrder } from "./import-files";

/**
 * `npm run import -- FILE… [--section SLUG] [--language CODE] [--as EMAIL] [--source TEXT]`:
 * makes a draft of each page saved as plain text. Ends with 1 when a file was refused, with 2 when the order was not understood.
 */
async function runImport(): Promise<number> {
  const order = readOrder(process.argv.slice(2));
  if (typeof order === "string") {
    console.error(order);
    return 2;
  }
  try {
    const width = Math.min(Math.max(process.stdout.columns ?? 100, 60), 120);
    return await importFiles(openNewsroom(), order, { print: (text) => console.log(text), width });
  } finally {
    await closeDatabases();
  }
}

/** What was asked for, or the sentence that says what is missing. */
function readOrder(args: string[]): ImportOrder | string {
  const option = { type: "string" } as const;
  const usage = wordsFor("en")("importing.command.noFiles");
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { section: option, language: option, as: option, source: option },
    });
    return positionals.length === 0 ? usage : { files: positionals, ...values };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n${usage}`;
  }
}

process.exitCode = await runImport();
