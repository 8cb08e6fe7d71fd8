// One pupil of the invented school, and which agreement fits.
import type { Form, Problem } from "../api";
import { PUPILS, type InventedPupil } from "./forms-school";

const refuse = (problem: Problem): never => {
  throw problem;
};

export const pupilOf = (id: string): InventedPupil =>
  PUPILS.find((pupil) => pupil.id === id) ?? refuse({ code: "not_found" });

/** The agreement for the pupil's year. */
export const formOf = (pupil: string): Form => (pupilOf(pupil).year <= 2 ? "a1" : "a2");

/** Under which names a pupil is known, and when they were born. */
export const knownAs = ({ name, registerName, legalName, born }: InventedPupil) => ({
  name,
  registerName,
  legalName,
  born,
});
