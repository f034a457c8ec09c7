import files from "./face-files.json";

const CYRILLIC = ["be", "bg", "kk", "ky", "mk", "mn", "ru", "tg", "uk"];

/** The two faces that a page in this language is set in; another comes only where a letter is in neither. */
export function firstFaces(language: string): [string, string] {
  const [first = ""] = language.split("-");
  if (first === "ar") return [face("noto-naskh-arabic-common"), face("newsroom-sans-latin")];
  const script = CYRILLIC.includes(first) ? "cyrillic" : "latin";
  return [face(`newsroom-serif-${script}`), face(`newsroom-sans-${script}`)];
}

/** Where a face lies: its file is called otherwise when it changes (bin/make-fonts.py writes the names). */
function face(name: keyof typeof files): string {
  return `/fonts/${files[name]}`;
}
