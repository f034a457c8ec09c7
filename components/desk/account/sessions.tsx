import { ActionForm } from "@/components/ui/action-form.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { SessionView } from "@/lib/sessions/fields";
import type { Words } from "@/lib/words/words";

type Action = Parameters<typeof ActionForm>[0]["action"];
type SessionsProps = { sessions: readonly SessionView[]; close: Action; words: Words };

/** The browsers in which somebody is signed in, each with a way out, and one way out of all. */
export function Sessions({ sessions, close, words }: SessionsProps) {
  return (
    <section className="set" aria-labelledby="sessions">
      <header>
        <h2 id="sessions">{words("desk.account.sessions.title")}</h2>
        <p>{words("desk.account.sessions.about")}</p>
      </header>
      <div className="stack accountpart">
        <ul className="stack accountlist">
          {sessions.map((session) => (
            <Session key={session.id} session={session} close={close} words={words} />
          ))}
        </ul>
        <div className="accountacts">
          {sessions.length > 1 ? (
            <CloseButton close={close} which="others">
              {words("desk.account.sessions.others")}
            </CloseButton>
          ) : null}
          <CloseButton close={close} which="all">
            {words("desk.account.sessions.all")}
          </CloseButton>
        </div>
      </div>
    </section>
  );
}

function Session({ session, close, words }: { session: SessionView } & Omit<SessionsProps, "sessions">) {
  const { id, origin, opened, seen, second, here } = session;
  const name = origin || words("desk.account.sessions.unknown");
  return (
    <li className="accountrow">
      <div className="grow">
        <p>
          <span className="strong">{name}</span>
          {here ? <span className="badge"> {words("desk.account.sessions.here")}</span> : null}
        </p>
        <p className="xs muted">
          {words("desk.account.sessions.seen", { seen: seen.words, opened: opened.words })}
          {second ? ` · ${words("desk.account.sessions.second")}` : null}
        </p>
      </div>
      {here ? null : (
        <CloseButton close={close} which="one" session={id} about={name}>
          {words("desk.account.sessions.one")}
        </CloseButton>
      )}
    </li>
  );
}

type CloseProps = { close: Action; which: string; session?: string; about?: string; children: string };

function CloseButton({ close, which, session, about, children }: CloseProps) {
  return (
    <ActionForm action={close}>
      <input type="hidden" name="which" value={which} />
      {session ? <input type="hidden" name="session" value={session} /> : null}
      <SubmitButton aria-label={about ? `${children}: ${about}` : undefined}>{children}</SubmitButton>
    </ActionForm>
  );
}
