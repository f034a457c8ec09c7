import type { ReactNode, Ref } from "react";
import { Sign } from "./sign";

export type NoticeTone = "stop" | "warn" | "live" | "act";

const SIGN = { stop: "stop", warn: "warn", live: "check", act: "info" } as const;

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
      <Sign name={SIGN[tone]} />
      <div className="grow">
        {title ? <p className="strong">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
