// The one function that talks to Rust. Whatever goes wrong arrives as a Problem, never as a sentence.
import { invoke } from "@tauri-apps/api/core";

import type { Api, Problem } from "../api";

export type RequestName = keyof Api;
type Carrier = (name: string, input: unknown) => Promise<unknown>;

/** A Problem on its way up: thrown so that it can be caught, and told apart from a fault in the window itself. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = "Refused";
  }
}

/** What becomes of a request that the core answers only to whoever has just typed the password. */
export type Again =
  | { proven: true }
  /** Thought better of: the request was never made, and `instead` is what it answers then. */
  | { proven: false; instead?: unknown };
type Prover = (name: RequestName) => Promise<Again>;

let carry: Carrier = (name, input) => invoke("call", { name, input });
let prover: Prover | undefined;
const lockListeners = new Set<() => void>();
const answerListeners = new Set<(name: RequestName) => void>();

/** Hands requests to something other than Rust: the invented school, or a test. */
export function carryWith(other: Carrier): void {
  carry = other;
}

/** Asks for the password again wherever the core wants it. Returns what stops the asking. */
export function proveWith(other: Prover): () => void {
  prover = other;
  return () => {
    if (prover === other) prover = undefined;
  };
}

/** Tells the shell as soon as any request is answered with "locked". Returns what stops the telling. */
export function whenLocked(listener: () => void): () => void {
  lockListeners.add(listener);
  return () => lockListeners.delete(listener);
}

/** Tells of every request that was answered, so that what is counted can be counted anew. Returns what stops the telling. */
export function whenAnswered(listener: (name: RequestName) => void): () => void {
  answerListeners.add(listener);
  return () => answerListeners.delete(listener);
}

/**
 * Asks the core for something; rejects with `Refused`, which holds the Problem. Where the password is needed again the
 * person is asked for it here, and the request goes on as if nothing had been.
 */
export async function call<N extends RequestName>(
  name: N,
  input: Api[N]["input"],
): Promise<Api[N]["output"]> {
  try {
    const answer = (await carry(name, input)) as Api[N]["output"];
    for (const listener of answerListeners) listener(name);
    return answer;
  } catch (fault) {
    const problem = problemOf(fault);
    if (problem.code === "locked") for (const listener of lockListeners) listener();
    if (problem.code === "proof_needed" && prover) {
      const again = await prover(name);
      if (again.proven) return call(name, input);
      if (again.instead !== undefined) return again.instead as Api[N]["output"];
      throw new Refused({ code: "stopped" });
    }
    throw new Refused(problem);
  }
}

/** The Problem inside whatever was thrown; a fault in the window itself becomes "unexpected". */
export function problemOf(fault: unknown): Problem {
  if (fault instanceof Refused) return fault.problem;
  if (typeof fault === "object" && fault !== null && "code" in fault && !(fault instanceof Error))
    return fault as Problem;
  return { code: "unexpected", detail: fault instanceof Error ? fault.name : typeof fault };
}
