import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "br" | "gzip";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Smaller bodies fit one packet either way. */
const WORTH_COMPRESSING = 1000;

/**
 * The encoding to answer in, by the reader's `Accept-Encoding` (RFC 9110, section 12.5.3): brotli before
 * gzip where both are as welcome, undefined for the bytes as they are.
 */
export function chooseEncoding(
  accepted: string | undefined,
  type: string,
  size: number,
): Encoding | undefined {
  if (!accepted || size < WORTH_COMPRESSING || !/^text\/|[/+](json|xml|javascript)\b/.test(type))
    return undefined;
  const weights = new Map(accepted.split(",").map(readWeight));
  const weightOf = (name: string) => weights.get(name) ?? weights.get("*") ?? 0;
  const best = weightOf("gzip") > weightOf("br") ? "gzip" : "br";
  return weightOf(best) > 0 ? best : undefined;
}

/** Brotli at 5: 0.2 ms for a story, against 52 ms at 11 for a tenth less. */
export async function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === "gzip") return zip(body);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  return brotli(body, { params });
}

function readWeight(entry: string): [string, number] {
  const [name = "", ...parameters] = entry.toLowerCase().split(";");
  const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
  return [name.trim(), weight === undefined ? 1 : Number(weight) || 0];
}
