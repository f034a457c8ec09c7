export type SuggestingTools = typeof import("./suggesting-hand");

let loaded: SuggestingTools | null = null;

/** What makes suggestions of edits and decides them, where it has come already. */
export function suggestingTools(): SuggestingTools | null {
  return loaded;
}

/** Brings what makes suggestions and decides them. Rejects while there is no connection. */
export async function loadSuggesting(): Promise<SuggestingTools> {
  return (loaded ??= await import("./suggesting-hand"));
}

const nameOf = (storyId: number) => `newsroom.suggesting.${storyId}`;

/** Whether suggesting was on in this tab; a tab that may keep nothing begins with it off. */
export function wasSuggesting(storyId: number): boolean {
  try {
    return sessionStorage.getItem(nameOf(storyId)) === "1";
  } catch {
    return false;
  }
}

export function rememberSuggesting(storyId: number, on: boolean): void {
  try {
    sessionStorage.setItem(nameOf(storyId), on ? "1" : "0");
  } catch {
    // It is only forgotten with the tab.
  }
}
