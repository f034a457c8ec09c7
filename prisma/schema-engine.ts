import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as binding from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Pool } from "pg";
import { SCHEMA_FILE } from "./migration-files";

type EngineClass = {
  new: (options: object, log: () => void, adapter: object) => Promise<binding.SchemaEngine>;
};

let ready: Promise<void> | null = null;

/**
 * Works with Prisma's own schema engine, as WebAssembly: it comes with npm, while the native one would
 * have to be downloaded from elsewhere. Every connection is closed when the work is done.
 */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: binding.SchemaEngine) => Promise<T>,
): Promise<T> {
  await (ready ??= loadEngine());
  const datamodels = [[SCHEMA_FILE, await readFile(SCHEMA_FILE, "utf8")]];
  const pool = new Pool({ connectionString: url });
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScriptPrismaPg(pool));
  try {
    const engine = await (binding.SchemaEngine as unknown as EngineClass).new(
      { datamodels },
      () => undefined,
      adapter,
    );
    return await work(engine).finally(() => engine.free());
  } finally {
    await pool.end();
  }
}

/** Node cannot import WebAssembly without a flag, so the two halves of the package are put together by hand. */
async function loadEngine(): Promise<void> {
  const glue = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(path.join(path.dirname(glue), "schema_engine_bg.wasm"));
  const imports = { "./schema_engine_bg.js": binding as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  binding.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

/** Prisma's adapter splits a script at every semicolon, which breaks the body of a function. */
class WholeScriptPrismaPg extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script: string) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  }
}
