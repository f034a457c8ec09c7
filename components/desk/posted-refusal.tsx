import { Notice } from "@/components/ui/notice";
import type { Words } from "@/lib/words/words";
import { OnThisPage } from "./on-this-page.client";

type Props = { refusal: { message: string; written: string[] }; words: Words };

/** Why a form was refused that was sent without a script, where the form itself is gone. The style sheet hides it where a form says so. */
export function PostedRefusal({ refusal: { message, written }, words }: Props) {
  return (
    <OnThisPage>
      <div className="page narrow posted">
        <Notice tone="stop" role="alert" title={message}>
          {written.length > 0 ? <p>{words("desk.shell.youTyped")}</p> : null}
          {written.map((text) => (
            <blockquote key={text} className="said" dir="auto">
              {text}
            </blockquote>
          ))}
        </Notice>
      </div>
    </OnThisPage>
  );
}
