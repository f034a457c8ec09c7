/** Words were chosen for a note that is to be written now. */
export const NEW_NOTE_EVENT = "newsroom:new-note";
