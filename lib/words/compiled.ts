import { compileMessage, type CompiledMessage } from "./format-message";

export type CompiledMessages = { [key: string]: CompiledMessage | CompiledMessages };
type Written = { [key: string]: string | Written };

const compiled = new WeakMap<object, CompiledMessages>();

/**
 * Messages in the form in which they travel to a browser: read already, so that the page need not bring along what
 * reads ICU messages. What has nothing to fill in stays the sentence that it is.
 */
export function compiledMessages(messages: Written): CompiledMessages {
  const ready = compiled.get(messages);
  if (ready) return ready;
  const made = Object.fromEntries(
    Object.entries(messages).map(([key, one]) => [
      key,
      typeof one === "string" ? compileMessage(one) : compiledMessages(one),
    ]),
  );
  compiled.set(messages, made);
  return made;
}
