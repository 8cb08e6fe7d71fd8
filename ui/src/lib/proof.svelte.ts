// Some things only their owner should do: once ten minutes have passed, the password is asked for again.
import type { PaperDone, ProvenName } from "../api";
import type { Again, RequestName } from "./call";

/** What somebody who finds Signet open could do with the request. */
const WHY: Record<ProvenName, string> = {
  asset_import_save_refused: "so that a list cannot be saved",
  audit_save: "so that a list with people’s names cannot be saved",
  code_save: "so that nobody can be let in",
  import_save_refused: "so that a list with children’s names cannot be saved",
  key_holders_set: "so that nobody else is put down as a key holder",
  keys_sheet_print: "so that no recovery sheet can be taken away",
  keys_sheet_save: "so that no recovery sheet can be taken away",
  list_save: "so that a list with children’s names cannot be saved",
  log_in_end: "so that nobody can be locked out",
  log_in_invite: "so that nobody can be let in",
  log_in_reset: "so that nobody can be let in",
  paper_save: "so that a paper with children’s names cannot be saved",
  role_end: "so that nobody can be locked out",
  role_give: "so that nobody is given rights",
};

/** What saves a file answers as if the person had closed the dialog that asks where. */
const UNSAVED: PaperDone = { done: false, fileName: null };

class Prover {
  /** The request that waits for the password. */
  asking = $state<RequestName | null>(null);
  #answers: ((proven: boolean) => void)[] = [];

  /** Why the password is asked for. */
  get why(): string {
    const why = this.asking ? WHY[this.asking as ProvenName] : "so that nothing can be changed";
    return `Your password again – ${why} by somebody who finds Signet open.`;
  }

  /** Puts the question and waits. Whatever else needs the password meanwhile waits for the same answer. */
  async ask(name: RequestName): Promise<Again> {
    this.asking ??= name;
    const proven = await new Promise<boolean>((answer) => this.#answers.push(answer));
    if (proven) return { proven };
    return name.includes("_save") ? { proven, instead: UNSAVED } : { proven };
  }

  answer(proven: boolean): void {
    const answers = this.#answers;
    this.#answers = [];
    this.asking = null;
    for (const answer of answers) answer(proven);
  }
}

export const prover = new Prover();
