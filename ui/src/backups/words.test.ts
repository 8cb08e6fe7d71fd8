import { describe, expect, it } from "vitest";

import type { BackupStanding } from "../api";
import { asksWords, placeLook, size, standingAdvice, standingWords } from "./words";

const TODAY = "2026-09-08";
const good: BackupStanding = {
  last: "2026-09-08T12:00:00Z",
  lastOff: "2026-09-08T12:00:00Z",
  inPlaces: 2,
  daysWithout: 0,
  level: "good",
  uncopiedSince: null,
  behind: false,
  failed: false,
  drillDue: false,
};

describe("how the school stands", () => {
  it("is calm while a copy lies off the computer", () => {
    expect(standingWords(good, TODAY)).toMatchObject({ look: "given", word: "Backed up" });
    expect(standingWords(good, TODAY).detail).toContain("8 Sep");
    expect(standingAdvice(good)).toBeNull();
  });
  it("warns after seven days and is red after fourteen", () => {
    const week: BackupStanding = { ...good, daysWithout: 7, level: "warn" };
    expect(standingWords(week, TODAY).look).toBe("expired");
    expect(standingAdvice(week)).toContain("7 days");
    expect(standingWords({ ...good, daysWithout: 14, level: "alarm" }, TODAY).look).toBe("refused");
  });
  it("says so when there is none at all", () => {
    const none: BackupStanding = { ...good, last: null, lastOff: null };
    expect(standingWords(none, TODAY).word).toBe("No backup yet");
    expect(standingWords({ ...none, daysWithout: 20, level: "alarm" }, TODAY).word).toBe(
      "No backup",
    );
  });
  it("is not calm while changes of more than an hour are in no copy", () => {
    const behind = { ...good, uncopiedSince: "2026-09-08T15:46:00Z", behind: true };
    expect(standingWords(behind, TODAY).look).toBe("expired");
    expect(standingWords(behind, TODAY).detail).toMatch(/^Changes since \d\d:46 are not copied$/);
    expect(standingWords(behind, "2026-09-09").detail).toContain("since 8 Sep");
    expect(standingWords({ ...behind, behind: false }, TODAY).look).toBe("given");
  });
  it("is not calm while there is one copy only, wherever it lies", () => {
    const one = { ...good, inPlaces: 1 };
    expect(standingWords(one, TODAY)).toMatchObject({ look: "expired", word: "One copy only" });
    expect(standingAdvice(one)).toContain("one copy only");
    expect(standingAdvice({ ...one, last: null, inPlaces: 0 })).toBeNull();
  });
  it("says that every copy lies on this computer", () => {
    expect(standingWords({ ...good, lastOff: null }, TODAY).detail).toContain(
      "only on this computer",
    );
    expect(standingWords(good, TODAY).detail).not.toContain("only");
  });
  it("asks about the clock when the last copy lies in the future", () => {
    expect(standingAdvice({ ...good, daysWithout: -5, level: "warn" })).toContain("clock");
  });
});

describe("a place", () => {
  const place = {
    id: "a",
    path: "/media/stick",
    offComputer: true,
    there: true,
    freeMb: 100,
    last: "2026-09-08T12:00:00Z",
    tried: null,
    fault: null,
    copies: 1,
  };
  it("says why the last try failed before anything else", () => {
    expect(placeLook({ ...place, there: false, fault: "full" })).toEqual({
      look: "refused",
      word: "Full",
    });
    expect(placeLook({ ...place, there: false }).word).toBe("Not there now");
    expect(placeLook(place).look).toBe("given");
  });
});

describe("figures", () => {
  it("are short", () => {
    expect(size(412)).toBe("1 kB");
    expect(size(340_200)).toBe("340 kB");
    expect(size(12_400_000)).toBe("12 MB");
  });
  it("say what an older backup lacks", () => {
    expect(asksWords("older", 41, 12)).toContain("41 entries");
  });
});
