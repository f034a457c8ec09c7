import { ActionForm } from "@/components/ui/action-form.client";
import { ActionTextField } from "@/components/ui/action-fields.client";
import { ButtonLink } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { FactorsView, PasskeyView } from "@/lib/factors/fields";
import type { Words } from "@/lib/words/words";
import { Proving } from "./proving";

type Action = Parameters<typeof ActionForm>[0]["action"];
type Actions = Record<"begin" | "removeApp" | "removePasskey" | "namePasskey", Action>;
type FactorsProps = { factors: FactorsView; actions: Actions; words: Words };

/** One's own second factors: the app, the passkeys, and the codes that stand in for them. */
export function Factors({ factors, actions, words }: FactorsProps) {
  const isThere = factors.app !== undefined || factors.passkeys.length > 0;
  return (
    <section className="set" aria-labelledby="factors">
      <header>
        <h2 id="factors">{words("desk.account.factors.title")}</h2>
        <p>{words(factors.mandatory ? "desk.account.factors.mandatory" : "desk.account.factors.about")}</p>
      </header>
      <div className="stack accountpart">
        <App factors={factors} actions={actions} words={words} />
        <Passkeys passkeys={factors.passkeys} actions={actions} words={words} />
        {isThere ? <Codes left={factors.recoveryCodes} words={words} /> : null}
      </div>
    </section>
  );
}

function App({ factors: { app }, actions, words }: FactorsProps) {
  return (
    <div className="stack">
      <h3>{words("desk.account.app.title")}</h3>
      <p className="small ink2">
        {app ? words("desk.account.app.since", { moment: app.words }) : words("desk.account.app.about")}
      </p>
      <ActionForm action={app ? actions.removeApp : actions.begin}>
        <Proving words={words} />
        <SubmitButton tone={app ? "stop" : undefined}>
          {words(app ? "desk.account.app.remove" : "desk.account.app.begin")}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}

type PasskeysProps = { passkeys: readonly PasskeyView[]; actions: Actions; words: Words };

function Passkeys({ passkeys, actions, words }: PasskeysProps) {
  return (
    <div className="stack">
      <h3>{words("desk.account.passkeys.title")}</h3>
      <p className="small ink2">{words("desk.account.passkeys.about")}</p>
      {passkeys.length > 0 ? (
        <ul className="stack accountlist">
          {passkeys.map((passkey) => (
            <Passkey key={passkey.id} passkey={passkey} actions={actions} words={words} />
          ))}
        </ul>
      ) : null}
      <p>
        <ButtonLink href="/desk/account/passkey">{words("desk.account.passkeys.add")}</ButtonLink>
      </p>
    </div>
  );
}

function Passkey({ passkey, actions, words }: { passkey: PasskeyView } & Omit<PasskeysProps, "passkeys">) {
  const { id, name, added, used, backedUp } = passkey;
  const facts = [
    words("desk.account.passkeys.added", { moment: added.words }),
    used
      ? words("desk.account.passkeys.used", { moment: used.words })
      : words("desk.account.passkeys.unused"),
    words(backedUp ? "desk.account.passkeys.kept" : "desk.account.passkeys.bound"),
  ];
  return (
    <li className="accountrow">
      <div className="grow">
        <p className="strong">{name}</p>
        <p className="xs muted">{facts.join(" · ")}</p>
        <details>
          <summary>{words("desk.account.passkeys.change", { name })}</summary>
          <ActionForm action={actions.namePasskey}>
            <input type="hidden" name="passkeyId" value={id} />
            <ActionTextField
              name="name"
              id={`name-${id}`}
              label={words("desk.account.passkeys.name")}
              stored={name}
              maxLength={60}
            />
            <SubmitButton>{words("desk.account.passkeys.rename")}</SubmitButton>
          </ActionForm>
          <ActionForm action={actions.removePasskey}>
            <input type="hidden" name="passkeyId" value={id} />
            <Proving words={words} />
            <SubmitButton tone="stop">{words("desk.account.passkeys.remove", { name })}</SubmitButton>
          </ActionForm>
        </details>
      </div>
    </li>
  );
}

function Codes({ left, words }: { left: number; words: Words }) {
  return (
    <div className="stack">
      <h3>{words("desk.account.codes.title")}</h3>
      <p className="small ink2">{words("desk.account.codes.left", { count: left })}</p>
      <p>
        <ButtonLink href="/desk/account/recovery-codes">
          {words(left > 0 ? "desk.account.codes.again" : "desk.account.codes.make")}
        </ButtonLink>
      </p>
    </div>
  );
}
