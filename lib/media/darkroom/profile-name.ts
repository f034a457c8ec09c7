/** What a colour profile calls itself: the text of its tag "desc" (ICC.1:2022, 9.2.41); "" where there is none. */
export function profileName(icc: Buffer): string {
  const tags = icc.length >= 132 ? Math.min(icc.readUInt32BE(128), 100) : 0;
  for (let at = 132; at < 132 + tags * 12 && at + 12 <= icc.length; at += 12) {
    if (icc.toString("latin1", at, at + 4) !== "desc") continue;
    const start = icc.readUInt32BE(at + 4);
    return textOf(icc.subarray(start, start + icc.readUInt32BE(at + 8)));
  }
  return "";
}

/** Version 2 has it in ASCII, version 4 in UTF-16, in several languages of which the first will do. */
function textOf(tag: Buffer): string {
  const kind = tag.toString("latin1", 0, 4);
  if (kind === "desc" && tag.length > 12)
    return tag.toString("latin1", 12, 12 + tag.readUInt32BE(8)).replace(/\0.*$/s, "");
  if (kind !== "mluc" || tag.length < 28) return "";
  const [length, start] = [tag.readUInt32BE(20), tag.readUInt32BE(24)];
  const text = Buffer.from(tag.subarray(start, start + (length & ~1)));
  return text.length % 2 === 0 ? text.swap16().toString("utf16le") : "";
}
