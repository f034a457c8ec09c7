import { ArrowDown, ArrowUp, Check, Info, OctagonX, TriangleAlert, User, X } from "lucide-react";

/** The few icons that islands draw: whatever stands here is sent to every screen of the desk. The others are in icon.tsx. */
const SIGNS = {
  x: X,
  down: ArrowDown,
  up: ArrowUp,
  check: Check,
  info: Info,
  stop: OctagonX,
  user: User,
  warn: TriangleAlert,
};

/** An icon beside a word, on an island; it says nothing by itself. */
export function Sign({ name }: { name: keyof typeof SIGNS }) {
  const Drawing = SIGNS[name];
  return <Drawing className="i" aria-hidden="true" focusable="false" />;
}
