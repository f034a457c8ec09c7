import type { Focal } from "@/lib/media/shapes";

/** Where on an element a pointer is, as fractions of its width and height; in the middle where there is no element. */
export function pointAt(
  stage: HTMLElement | null,
  { clientX, clientY }: { clientX: number; clientY: number },
): Focal {
  if (!stage) return { x: 0.5, y: 0.5 };
  const { left, top, width, height } = stage.getBoundingClientRect();
  return { x: (clientX - left) / Math.max(1, width), y: (clientY - top) / Math.max(1, height) };
}

/** A fraction as whole per cents. */
export function percentOf(fraction: number): number {
  return Math.round(100 * fraction);
}
