import { ButtonLink } from "@/components/ui/button";
import { setStatus } from "@/lib/web/tags";
import { AccountFrame } from "../account-frame";
import { accountWords } from "../account-words";

/** A link that does not work: one page and one status, whether it was used, taken back, is too old or never was one. */
export async function Gone() {
  setStatus(404);
  const words = await accountWords();
  return (
    <AccountFrame>
      <div className="stack">
        <h1>{words("account.gone.title")}</h1>
        <p>{words("account.gone.text")}</p>
        <p className="line">
          <ButtonLink href="/account/reset">{words("account.gone.reset")}</ButtonLink>
          <ButtonLink tone="quiet" href="/sign-in">
            {words("account.gone.signIn")}
          </ButtonLink>
        </p>
      </div>
    </AccountFrame>
  );
}
