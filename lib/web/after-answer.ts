/**
 * Does something for which the answer to this request does not wait, so that nobody can tell by how long it takes what
 * was done. What breaks is logged; a server that is stopped meanwhile leaves it undone.
 */
export function afterAnswer(work: () => Promise<unknown>): void {
  setImmediate(() => {
    work().catch((error: unknown) => console.error("What was to be done after an answer broke.", error));
  });
}
