// Names of either direction in one sentence: without this "محمد: 9 answers, 3 September" is shown with its parts exchanged.

const FROM_THE_RIGHT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Characters that steer a line of text: in a name they would steer the sentence around it. */
const STEERING = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
const [ISOLATE, END] = ["\u2068", "\u2069"];

/** The name set apart, so that nothing beside it in a sentence changes its place. A name written from the left is left as it is. */
export function isolated(name: string): string {
  const plain = name.replace(STEERING, "");
  return FROM_THE_RIGHT.test(plain) ? `${ISOLATE}${plain}${END}` : plain;
}
