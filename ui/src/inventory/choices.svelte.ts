// What a form of equipment offers: the rooms, the staff who may answer for it, and the series of tags.
import type { Keeper, OwnField, Room, TagSeries } from "../api";
import { call } from "../lib/call";

export class Choices {
  rooms = $state.raw<Room[]>([]);
  keepers = $state.raw<Keeper[]>([]);
  series = $state.raw<TagSeries[]>([]);
  /** The fields of the school's own that are in use; only a change of many asks for them. */
  own = $state.raw<OwnField[]>([]);

  readonly roomOptions = $derived(
    this.rooms
      .filter(({ endedOn }) => endedOn === null)
      .map(({ id, name }) => ({ value: id, label: name })),
  );
  readonly keeperOptions = $derived(
    this.keepers.map(({ id, name }) => ({ value: id, label: name })),
  );

  /** Without them equipment can still be entered: a room or a name can follow. */
  async load(): Promise<void> {
    [this.rooms, this.keepers, this.series] = await Promise.all([
      call("rooms_list", {}).catch(() => []),
      call("keepers_list", {}).catch(() => []),
      call("tag_series", {}).catch(() => []),
    ]);
  }

  async loadOwn(): Promise<void> {
    const all = await call("own_fields_list", {}).catch(() => []);
    this.own = all.filter(({ endedOn }) => endedOn === null);
  }
}
