import type { ReactNode, Ref } from "react";
import { Icon, type IconName } from "./icon";

export type NoticeTone = "stop" | "warn" | "live" | "act";

const ICON: Record<NoticeTone, IconName> = { stop: "stop", warn: "warn", live: "check", act: "info" };

type NoticeProps = {
  tone: NoticeTone;
  title?: string;
  children?: ReactNode;
  /** "alert" for what has just happened; absent for what stands on the page from the start. */
  role?: "alert" | "status";
  ref?: Ref<HTMLDivElement>;
};

/** Something that must be known: an icon, a bold sentence, and more. It can take the focus. */
export function Notice({ tone, title, children, role, ref }: NoticeProps) {
  return (
    <div className={`notice ${tone}`} role={role} tabIndex={-1} ref={ref}>
      <Icon name={ICON[tone]} />
      <div className="grow">
        {title ? <p className="strong">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
