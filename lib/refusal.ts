/** What may stand in a refusal's sentence. */
export type RefusalValues = Record<string, string | number>;

/**
 * The newsroom says no. `code` names a sentence under "refusals" in the
 * message files, `values` fills it; an act throws one, action.ts shows it.
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly values: RefusalValues = {},
  ) {
    super(`${code} ${JSON.stringify(values)}`);
    this.name = new.target.name;
  }
}

/** Not there, or not yours: one answer for both. */
export class NotFound extends Refusal {
  constructor(what = "story") {
    super("notFound", { what });
  }
}

/** This person may not do this; the code says why. */
export class NotAllowed extends Refusal {}

/** The act is not possible as things stand; the code says why. */
export class RuleBroken extends Refusal {}

/** More at once than one account may have; a little later it is possible again. */
export class TooMany extends Refusal {}

/** Somebody was first. `theirs` is what stands there now, so that both versions can be shown. */
export class Conflict extends Refusal {
  constructor(
    code: string,
    readonly theirs: unknown,
    values: RefusalValues = {},
  ) {
    super(code, values);
  }
}

/** A field does not hold what it must: field name → refusal code; the values stand in the sentences of them all. */
export class FieldsWrong extends Refusal {
  constructor(
    readonly fields: Record<string, string>,
    values: RefusalValues = {},
  ) {
    super("fieldsWrong", values);
  }
}
