import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form.client";
import { FormAnswer } from "./form-answer.client";

type Props = {
  title: string;
  about?: ReactNode;
  /** Wide enough for two columns. */
  wide?: boolean | undefined;
  action: Parameters<typeof ActionForm>[0]["action"];
  /** What the form sends beside what is filled in. */
  fields: Record<string, string | number>;
  /** What readers will notice, or why the act is refused. */
  consequence: ReactNode;
  /** The way out, and the one button. */
  buttons: ReactNode;
  children?: ReactNode;
  /** Stands under the form, with forms of its own. */
  after?: ReactNode;
};

/** A page for one act, in the shape of a dialog. */
export function ActFrame({
  title,
  about,
  wide,
  action,
  fields,
  consequence,
  buttons,
  children,
  after,
}: Props) {
  return (
    <main id="main" tabIndex={-1} className="page actpage">
      <ActionForm action={action} notice="own" className={wide ? "dialog wide" : "dialog"} autoComplete="off">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <header>
          <div>
            <h1>{title}</h1>
            {about ? <p className="small muted">{about}</p> : null}
          </div>
        </header>
        <div className="in stack">
          <FormAnswer />
          {children}
        </div>
        <footer>
          <div className="grow">{consequence}</div>
          {buttons}
        </footer>
      </ActionForm>
      {after}
    </main>
  );
}

/** What readers will notice, as the button's description. */
export function Consequence({ words }: { words: string }) {
  return (
    <p className="consequence" id="consequence">
      {words}
    </p>
  );
}
