/** By what somebody can prove again who they are. */
export type ProofKinds = { password: boolean; code: boolean; passkey: boolean };

/** What a form is told after an act: nothing yet, done, or refused with all that was typed. */
export type ActionState =
  | null
  | {
      ok: true;
      message: string;
      /** What a step that saves nothing found, for the form's next step. */
      show?: unknown;
      /** With `show`: what was typed, since the form is not done with. */
      values?: Record<string, string>;
    }
  | {
      ok: false;
      message: string;
      /** Field name → what is wrong with it. */
      fields?: Record<string, string>;
      /** Field name → what was typed. */
      values?: Record<string, string>;
      /** After a conflict: what stands there now. */
      theirs?: unknown;
      /** What a step before found, still to be chosen from. */
      show?: unknown;
      /** The act is dangerous: by what the form may prove who sends it, before it is done. */
      prove?: ProofKinds;
      /** Under which the log holds what broke. */
      reference?: string;
    };
