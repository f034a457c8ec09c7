import type { Words } from "@/lib/words/words";

type AboutYouProps = {
  account: {
    name: string;
    email: string | null;
    role: "reporter" | "editor" | "admin";
    language: string;
    hasPassword: boolean;
  };
  words: Words;
};

/** Who one is here. An admin gives name and role; e-mail and password are one's own. */
export function AboutYou({ account: { name, email, role, language, hasPassword }, words }: AboutYouProps) {
  const speaks = new Intl.DisplayNames([language, "en"], { type: "language" }).of(language) ?? language;
  return (
    <section className="set" aria-labelledby="you">
      <header>
        <h2 id="you">{words("desk.account.you.title")}</h2>
        <p>{words("desk.account.you.about")}</p>
      </header>
      <dl className="accountfacts">
        <dt>{words("desk.account.you.name")}</dt>
        <dd>
          {name}{" "}
          <a className="link small" href="/desk/profile">
            {words("desk.account.you.profile")}
          </a>
        </dd>
        <dt>{words("desk.account.you.role")}</dt>
        <dd>{words(`desk.shell.roles.${role}`)}</dd>
        <dt>{words("desk.account.you.language")}</dt>
        <dd>{speaks}</dd>
        <dt>{words("desk.account.you.email")}</dt>
        <dd>
          {email ?? words("desk.account.you.noEmail")}{" "}
          <a className="link small" href="/desk/account/email">
            {words("desk.account.you.changeEmail")}
          </a>
        </dd>
        <dt>{words("desk.account.you.password")}</dt>
        <dd>
          {words(hasPassword ? "desk.account.you.hasPassword" : "desk.account.you.noPassword")}{" "}
          <a className="link small" href="/desk/account/password">
            {words("desk.account.you.changePassword")}
          </a>
        </dd>
      </dl>
    </section>
  );
}
