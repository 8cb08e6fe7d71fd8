// How a contract stands on a day.
import type { ContractFields } from "../api";
import { showDate } from "../lib/dates";
import type { State } from "../shared/status";

type Shown = { look: State; word: string; means: string };

/** As shape and word: what needs doing until `soon` comes before what only runs. */
export function contractShown(
  { closedOn, endsOn, noticeOn }: ContractFields,
  on: string,
  soon: string,
): Shown {
  if (closedOn && closedOn <= on)
    return { look: "waiting", word: "Closed", means: `closed on ${showDate(closedOn)}` };
  if (endsOn && endsOn < on)
    return { look: "expired", word: "Ended", means: `ended on ${showDate(endsOn)}` };
  if (noticeOn && noticeOn >= on && noticeOn <= soon)
    return { look: "asking", word: "Notice due", means: `notice by ${showDate(noticeOn)}` };
  if (endsOn && endsOn <= soon)
    return { look: "expired", word: "Ends soon", means: `ends on ${showDate(endsOn)}` };
  return { look: "given", word: "Runs", means: "nothing has to be done" };
}
