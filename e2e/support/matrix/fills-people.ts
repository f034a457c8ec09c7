import { PASSWORD, type Target } from "./cast";
import type { Fill } from "./fills";

/** Whoever does what is dangerous shows again who they are. */
export const PROOF = { proofPassword: PASSWORD };

const person = ({ person: personId }: Target) => ({ personId, ...PROOF });
const onColleague = { on: "colleague", fields: person } as const;
/** Upon one's own account: what others may do with it is not asked. */
const mine = { on: "none", mine: true, fields: () => PROOF } as const;
/** Upon what hangs on a colleague's account. */
const colleagues = { on: "passkey", nobodys: true } as const;

/** What is done with people and their accounts. */
export const PEOPLE: Record<string, Fill> = {
  invitePersonAction: {
    on: "none",
    fields: ({ slug }) => ({
      ...{ name: "Cass Rowan", email: `cass.${slug}@newsroom.example`, role: "reporter", language: "en" },
      ...PROOF,
    }),
  },
  inviteAgainAction: { on: "invited", act: "person.invite", fields: person },
  takeBackInvitationAction: { on: "invited", act: "person.invite", fields: person },
  saveRoleAction: {
    ...{ on: "colleague", act: "person.saveRole" },
    fields: (target) => ({ ...person(target), was: "reporter", role: "editor" }),
  },
  saveEmailAction: {
    ...{ on: "colleague", act: "person.disable", hides: true },
    fields: (target) => ({ ...person(target), email: `moved.${target.person}@newsroom.example` }),
  },
  linkResetAction: { ...onColleague, act: "person.linkReset" },
  disablePersonAction: onColleague,
  enablePersonAction: { on: "closedAccount", fields: person },
  closePersonsSessionsAction: { ...onColleague, act: "person.disable", hides: true },
  removeAllFactorsAction: {
    ...{ on: "colleague", act: "person.disable", hides: true },
    fields: (target) => ({ ...person(target), reason: "A telephone was lost" }),
  },
  settleAlarmAction: { on: "alarm", fields: ({ part: alarmId }) => ({ alarmId }) },
};

/** What everybody does with an account of their own. */
export const ACCOUNT: Record<string, Fill> = {
  beginAuthenticatorAction: { ...mine, act: "factor.add" },
  confirmAuthenticatorAction: {
    ...{ ...mine, act: "factor.add", mayBeWrong: true },
    fields: () => ({ code: "000000", ...PROOF }),
  },
  addPasskeyAction: {
    ...{ ...mine, act: "factor.add", mayBeWrong: true },
    fields: () => ({ name: "A key", passkey: "{}", ...PROOF }),
  },
  namePasskeyAction: {
    ...{ ...colleagues, act: "factor.add" },
    fields: ({ part: passkeyId }) => ({ passkeyId, name: "A key" }),
  },
  removePasskeyAction: {
    ...{ ...colleagues, act: "factor.remove" },
    fields: ({ part: passkeyId }) => ({ passkeyId, ...PROOF }),
  },
  removeAuthenticatorAction: { ...mine, act: "factor.remove", mayBeMissing: true },
  makeRecoveryCodesAction: { ...mine, act: "factor.add" },
  closeSessionsAction: { ...mine, act: "session.close", fields: () => ({ which: "others" }) },
  changePasswordAction: {
    ...{ ...mine, act: "password.set" },
    fields: () => ({ present: PASSWORD, password: PASSWORD }),
  },
  proveAction: { ...mine, act: "session.prove", fields: () => ({ next: "/desk", ...PROOF }) },
};
