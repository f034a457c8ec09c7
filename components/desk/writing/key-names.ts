/** The name of a key on this device: "Ctrl+B", on the Mac "⌘B". Keys are written as "Mod-Alt-2". */
export function keyName(keys: string): string {
  const isMac = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);
  const names: Record<string, string> = isMac
    ? { Mod: "⌘", Alt: "⌥", Shift: "⇧" }
    : { Mod: "Ctrl", Alt: "Alt", Shift: "Shift" };
  return keys
    .split("-")
    .map((key) => names[key] ?? key)
    .join(isMac ? "" : "+");
}

/** The same as `aria-keyshortcuts` wants it. */
export function ariaKeys(keys: string): string {
  const isMac = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);
  return keys.replace("Mod", isMac ? "Meta" : "Control").replaceAll("-", "+");
}
