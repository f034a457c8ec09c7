/** Where an editor goes after a public act: to the proof of what readers have now, with what was done. */
export function proofOf(storyId: number, said: string): string {
  return `/desk/stories/${storyId}/live?said=${said}`;
}
