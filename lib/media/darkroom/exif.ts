import exifr from "exifr";

/** What of EXIF is read (CIPA DC-008): of the position only that there is one. */
const READ = {
  tiff: true,
  exif: true,
  gps: true,
  ifd1: false,
  interop: false,
  makerNote: false,
  userComment: false,
  // A date is kept as the camera's clock said it: nobody knows its zone.
  reviveValues: false,
  translateValues: false,
} as const;

/** The fields of an EXIF block by name, as plain text; none where it cannot be read. */
export async function readExif(block: Buffer): Promise<Map<string, string>> {
  const said = new Map<string, string>();
  const tiff = block.subarray(block.toString("latin1", 0, 4) === "Exif" ? 6 : 0);
  const read = (await sidecar(tiff).catch(() => undefined)) ?? {};
  for (const [name, value] of Object.entries(read)) {
    if (name.startsWith("GPS")) said.set(POSITION, "there");
    else if (typeof value === "string" || typeof value === "number") said.set(name, String(value));
  }
  return said;
}

/** The name under which it is said that a file holds where it was taken. */
export const POSITION = "position";

/** exifr reads a block that came out of a file, too; its types do not say so yet. */
function sidecar(tiff: Buffer): Promise<Record<string, unknown> | undefined> {
  const { sidecar: read } = exifr as unknown as {
    sidecar: (
      block: Buffer,
      options: typeof READ,
      kind: "tiff",
    ) => Promise<Record<string, unknown> | undefined>;
  };
  return read(tiff, READ, "tiff");
}
