import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { initialsOf } from "@/components/desk/initials";
import { shortMoment } from "@/components/desk/short-moment";
import { Icon } from "@/components/ui/icon";
import type { DeskClock } from "@/lib/moments";
import type { PersonRow } from "@/lib/people/fields";
import type { Words } from "@/lib/words/words";

type TableProps = {
  rows: readonly PersonRow[];
  /** Whether whoever looks is an admin: others are shown names and roles. */
  accounts: boolean;
  clock: DeskClock;
  language: string;
  words: Words;
};

/** The people of the newsroom. On a phone each row stands by itself. */
export function PeopleTable(props: TableProps) {
  const { rows, accounts, words } = props;
  const columns = accounts
    ? (["name", "role", "second", "seen", "sessions"] as const)
    : (["name", "role"] as const);
  return (
    <div className="panel">
      <table className="people" aria-label={words("desk.people.list")}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {words(`desk.people.column.${column}`)}
              </th>
            ))}
            {accounts ? (
              <th scope="col">
                <span className="vh">{words("desk.people.column.change")}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.account === "disabled" ? "out" : undefined}>
              <NameCell row={row} words={words} />
              <Cell label={words("desk.people.column.role")}>{words(`desk.shell.roles.${row.role}`)}</Cell>
              {accounts ? <AccountCells {...props} row={row} /> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ label, children }: { label: string; children: ReactNode }) {
  return <td data-label={label}>{children}</td>;
}

function NameCell({ row: { name, email, invitation }, words }: { row: PersonRow; words: Words }) {
  return (
    <td>
      <div className="person">
        <span className="av" aria-hidden="true">
          {initialsOf(name)}
        </span>
        <span>
          <b>{name}</b>
          {email ? <span className="xs muted"> {email}</span> : null}
          {invitation ? (
            <>
              <br />
              <span className="xs muted">
                {words("desk.people.invitation.by", { by: invitation.by, made: invitation.made.words })}
              </span>
            </>
          ) : null}
        </span>
      </div>
    </td>
  );
}

function AccountCells({ row, clock, language, words }: TableProps & { row: PersonRow }) {
  const { id, name, sessions = 0, seen, invitation } = row;
  return (
    <>
      <Cell label={words("desk.people.column.second")}>
        <Standing row={row} words={words} />
      </Cell>
      <Cell label={words("desk.people.column.seen")}>
        {invitation?.until
          ? words("desk.people.invitation.until", { until: shortMoment(invitation.until, clock, language) })
          : seen
            ? shortMoment(seen, clock, language)
            : words("desk.people.never")}
      </Cell>
      <Cell label={words("desk.people.column.sessions")}>
        {words("desk.people.devices", { count: sessions })}
      </Cell>
      <td className="acts">
        <ButtonLink
          size="sm"
          tone="quiet"
          href={`/desk/people/${id}`}
          aria-label={words("desk.people.changeOf", { name })}
        >
          {words("desk.people.change")}
        </ButtonLink>
      </td>
    </>
  );
}

/** What changes what they may do: no second factor, not here yet, or kept out. */
function Standing({ row, words }: { row: PersonRow; words: Words }) {
  const { account, disabled, invitation, second } = row;
  if (disabled)
    return (
      <span className="badge line">
        <Icon name="ban" />
        {words("desk.people.disabledAt", { day: disabled.dayWords })}
      </span>
    );
  if (account === "invited")
    return (
      <span className="badge">
        <Icon name="hour" />
        {words(invitation?.until ? "desk.people.invitation.open" : "desk.people.invitation.over")}
      </span>
    );
  return (
    <span className={second ? "badge live" : "badge warn"}>
      <Icon name={second ? "shield" : "warn"} />
      {words(second ? "desk.people.second.on" : "desk.people.second.off")}
    </span>
  );
}
