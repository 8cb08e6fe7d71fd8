// The invented school's settings: its details, its classes and what families are asked.
import type { Api, Class, Problem, RetiredPurpose, School, WordingVersion } from "../api";
import { CLASSES, PUPILS, PURPOSES } from "./forms-school";
import { TODAY } from "./school";

type Answers = { [N in keyof Api]?: (input: Api[N]["input"]) => Api[N]["output"] };

const refuse = (problem: Problem): never => {
  throw problem;
};

export function fakeSchool(): Answers {
  let school: School = {
    name: "Marlbridge Primary School",
    address: "Church Lane, Marlbridge MB3 7QT",
    phone: "01632 960417",
    email: "office@marlbridge.example",
    returnTo: "the school office",
    returnDays: 14,
    yearEnds: "autumn",
    privacyContact: "the data protection officer, 01632 960418",
  };
  const classes: Class[] = CLASSES.map(({ id, name, year }) => ({
    id,
    name,
    year,
    pupils: PUPILS.filter((pupil) => pupil.classId === id).length,
    endedOn: null,
  }));
  classes.push({ id: "c-old", name: "6 Holly", year: "6", pupils: 0, endedOn: "2026-07-22" });
  const purposes = PURPOSES.map((purpose) => ({ ...purpose }));
  let retired: RetiredPurpose[] = purposes.slice(-1).map((purpose) => ({
    purpose: { ...purpose, id: "gone", title: "Class blog", short: "Blog", activeTo: "2026-07-21" },
    lastOn: "2026-07-21",
    againOn: null,
  }));
  const wordings = new Map<string, WordingVersion[]>(
    purposes.map(({ id, wording, text, wordingFrom: fromOn }) => [
      id,
      [{ id: wording, version: 1, text, fromOn, madeBy: "Jo Okafor" }],
    ]),
  );
  const purposeOf = (id: string) =>
    purposes.find((one) => one.id === id) ?? refuse({ code: "not_found" });

  return {
    school_get: () => school,
    school_set: (typed) => {
      school = typed;
      return {};
    },
    classes_list: () => classes,
    class_save: ({ id, name, year, endedOn }) => {
      if (classes.some((room) => room.name === name.trim() && room.id !== id))
        refuse({ code: "invalid", field: "name", why: { why: "taken" } });
      const known = classes.find((room) => room.id === id);
      if (known) Object.assign(known, { name: name.trim(), year, endedOn });
      else classes.push({ id: `c-${name}`, name: name.trim(), year, pupils: 0, endedOn });
      return { id: id ?? `c-${name}` };
    },
    purposes_list: () => purposes,
    purpose_wordings: ({ id }) => wordings.get(id) ?? refuse({ code: "not_found" }),
    purpose_reword: ({ purpose: id, text, fromOn }) => {
      const purpose = purposeOf(id);
      const known = wordings.get(id) ?? [];
      if (fromOn < (known[0]?.fromOn ?? ""))
        refuse({ code: "invalid", field: "fromOn", why: { why: "too_early" } });
      const made = {
        id: `w-${id}-${known.length + 1}`,
        version: known.length + 1,
        text: text.trim(),
        fromOn,
        madeBy: "Jo Okafor",
      };
      wordings.set(id, [made, ...known]);
      if (fromOn <= TODAY)
        Object.assign(purpose, {
          wording: made.id,
          version: made.version,
          text: made.text,
          wordingFrom: fromOn,
        });
      return { id: made.id };
    },
    purpose_add: (typed) => {
      const id = `own-${purposes.length}`;
      const words = { wording: `w-${id}`, version: 1, wordingFrom: TODAY };
      purposes.push({ ...typed, ...words, id, code: id, activeTo: null });
      wordings.set(id, [
        { id: words.wording, version: 1, text: typed.text, fromOn: TODAY, madeBy: "Jo Okafor" },
      ]);
      return { id };
    },
    purpose_retire: ({ purpose, activeTo }) => {
      purposeOf(purpose).activeTo = activeTo;
      return {};
    },
    purposes_retired: () => retired,
    purpose_bring_back: ({ purpose, fromOn }) => {
      retired = retired.map((one) =>
        one.purpose.id === purpose ? { ...one, againOn: fromOn } : one,
      );
      return {};
    },
  };
}
