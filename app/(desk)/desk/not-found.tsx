import { Screen } from "@/components/desk/screen";
import { ButtonLink } from "@/components/ui/button";
import { findActor } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";

/** Not there, or not yours: one page for both. */
export default async function NotThere() {
  const words = wordsFor((await findActor())?.language ?? "en");
  return (
    <Screen title={words("desk.shell.notThere.title")}>
      <div className="empty">
        <p>{words("desk.shell.notThere.text")}</p>
        <ButtonLink tone="act" href="/desk">
          {words("desk.shell.notThere.board")}
        </ButtonLink>
      </div>
    </Screen>
  );
}
