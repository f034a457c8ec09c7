import { useId, useLayoutEffect, useRef, type ReactNode } from "react";
import { X } from "lucide-react";

type ModalProps = {
  title: string;
  /** The name of the cross, which is a way out like Escape. */
  leave: string;
  close: () => void;
  /** Nothing in it can be pressed: it takes the focus itself, so that keys can scroll it. */
  reads?: boolean;
  children: ReactNode;
  footer?: ReactNode;
};

/** A dialog over the screen. The browser keeps the focus in it and gives it back to whoever opened it. */
export function Modal({ title, leave, close, reads, children, footer }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Closed while it still stands on the page: one that is gone gives no focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // The first choice, and not the way out above it; what stands in it is there to be replaced.
    const choice =
      shown?.querySelector<HTMLElement>(".in :is(input, textarea, select)") ??
      shown?.querySelector<HTMLElement>(".in[tabindex], .in :is(button, a)");
    choice?.focus();
    if (choice instanceof HTMLInputElement) choice.select();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      className="dialog modal"
      aria-labelledby={id}
      ref={dialog}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      // Keys of the screen below mean nothing here.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header>
        <h2 id={id} className="grow">
          {title}
        </h2>
        <button type="button" className="btn quiet sm icon" aria-label={leave} onClick={close}>
          <X className="i" aria-hidden="true" focusable="false" />
        </button>
      </header>
      <div className="in" {...(reads ? { tabIndex: 0, role: "group", "aria-labelledby": id } : {})}>
        {children}
      </div>
      {footer ? <footer>{footer}</footer> : null}
    </dialog>
  );
}
