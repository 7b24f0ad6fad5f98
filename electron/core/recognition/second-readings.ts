import { confirmedByForm, confirmedName, mayBeConfirmed } from './glyph/second-look.ts';
import { ofPeople, type Place } from './parse/place.ts';
import { otherReadings, type Scene } from './read/read-place.ts';
import type { FormReading } from './weigh/likeliest.ts';
import type { PlaceReading } from './weigh/place-reading.ts';

/** What is seen in a place besides what the first reader saw there. */
export interface SecondReadings {
  readonly others: readonly PlaceReading[];
  /** The form of a whole name, where that settled it. */
  readonly byForm?: FormReading;
}

/** A place as the form of its characters settles it; `undefined` where it does not, or is not worth a look. */
export async function confirmation(
  place: Place,
  own: PlaceReading['symbols'],
  scene: Scene,
): Promise<SecondReadings | undefined> {
  const { glyphs, first } = scene.readers;
  if (glyphs === undefined || !mayBeConfirmed({ name: place.name, symbols: own })) return undefined;
  const seen = { place, own, ...scene };
  if (ofPeople.has(place.name)) {
    const byForm = await confirmedName(seen, await glyphs(), first.knows ?? (() => true));
    return byForm && { others: [], byForm };
  }
  const confirmed = await confirmedByForm(seen, await glyphs());
  return confirmed && { others: [confirmed] };
}

/**
 * What others see in a place: only the form of its characters, where that settles it.
 * @param own what the first reader saw there
 */
export async function secondReadings(
  place: Place,
  own: PlaceReading['symbols'] | undefined,
  scene: Scene,
): Promise<SecondReadings> {
  const confirmed = own && (await confirmation(place, own, scene));
  return confirmed ?? { others: await otherReadings(place, scene) };
}
