import {
  X,
  ArrowUp,
  ArrowDown,
  Ban,
  CalendarClock,
  Check,
  CircleAlert,
  Clock,
  FileText,
  Image,
  ImageOff,
  ShieldCheck,
  Hourglass,
  Info,
  LayoutList,
  LogOut,
  Newspaper,
  MessageSquareWarning,
  OctagonX,
  Plus,
  ScanSearch,
  ScrollText,
  Search,
  Settings,
  TriangleAlert,
  User,
} from "lucide-react";

const ICONS = {
  x: X,
  down: ArrowDown,
  up: ArrowUp,
  ban: Ban,
  board: LayoutList,
  calendar: CalendarClock,
  check: Check,
  clock: Clock,
  error: CircleAlert,
  file: FileText,
  front: Newspaper,
  hour: Hourglass,
  picture: Image,
  pictureOff: ImageOff,
  shield: ShieldCheck,
  info: Info,
  log: ScrollText,
  report: MessageSquareWarning,
  out: LogOut,
  plus: Plus,
  scan: ScanSearch,
  search: Search,
  settings: Settings,
  stop: OctagonX,
  user: User,
  warn: TriangleAlert,
};

export type IconName = keyof typeof ICONS;

/** An icon beside a word; it says nothing by itself. */
export function Icon({ name }: { name: IconName }) {
  const Drawing = ICONS[name];
  return <Drawing className="i" aria-hidden="true" focusable="false" />;
}
