import type { Focal } from "@/lib/media/shapes";

const WAYS: Record<string, Focal> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** How far an arrow key moves something on a picture, as fractions: a hundredth, with Shift a tenth; null for other keys. */
export function arrowOf({ key, shiftKey }: { key: string; shiftKey: boolean }): Focal | null {
  const way = WAYS[key];
  const step = shiftKey ? 0.1 : 0.01;
  return way ? { x: way.x * step, y: way.y * step } : null;
}
