import { isCapital } from '../parse/capital.ts';
import { isPeriod, isWrittenDay } from '../parse/dates.ts';
import { interpret } from '../parse/interpret.ts';
import type { PlaceName } from '../parse/place.ts';
import type { ReadSymbol } from '../read/reader.ts';

/** Whether a text is, as a whole, what a place may hold. Places in whose grammar almost anything fits are absent. */
const forms: Partial<Record<PlaceName, (text: string) => boolean>> = {
  birth: isWrittenDay,
  foundedOn: isWrittenDay,
  validity: isPeriod,
  registeredCapital: (text) => isCapital(interpret('registeredCapital', text).registeredCapital ?? ''),
};

/** A reader this sure of a character is believed. */
const sure = 0.97;
/** What it thought of less than this it did not see. */
const leastThought = 0.003;
/** Of the doubt a reader had in a character, the share that it is a speck. */
const speck = 0.05;
/** What nobody saw in the first place is looked at unless another reader saw it too. */
const mostMended = 0.9;
/** So many characters may be doubtful, and so many spellings are followed. */
const mostDoubtful = 6;
const width = 600;

/** What may stand for one symbol, `undefined` for nothing, and how likely. */
interface Option {
  readonly text: string | undefined;
  readonly chance: number;
}

function optionsFor({ text, confidence, runnersUp = [] }: ReadSymbol): Option[] {
  return [
    { text, chance: confidence },
    ...runnersUp
      .filter(({ probability }) => probability >= leastThought)
      .map((other) => ({ text: other.text, chance: other.probability })),
    { text: undefined, chance: speck * (1 - confidence) },
  ];
}

interface Spelling {
  readonly options: readonly Option[];
  readonly chance: number;
}

/**
 * A reading in which the characters its reader was not sure of are what the grammar of the place allows, of all that
 * the reader thought of: 自2024年… for 自2Q24年…, 万 for 方. What was changed is as sure as the spelling is among all
 * that fit. `undefined` where the reading fits as it is, or none does.
 */
export function withinGrammar(name: PlaceName, symbols: readonly ReadSymbol[]): ReadSymbol[] | undefined {
  const fits = forms[name];
  const textOf = (read: readonly ReadSymbol[]) => read.map(({ text }) => text).join('');
  if (fits === undefined || symbols.length === 0 || fits(textOf(symbols))) return undefined;
  const doubtful = symbols
    .flatMap((symbol, at) => (symbol.confidence < sure && (symbol.runnersUp?.length ?? 0) > 0 ? [at] : []))
    .toSorted((a, b) => (symbols[a]?.confidence ?? 1) - (symbols[b]?.confidence ?? 1))
    .slice(0, mostDoubtful);
  let spellings: Spelling[] = [{ options: [], chance: 1 }];
  for (const at of doubtful) {
    const symbol = symbols[at];
    if (symbol === undefined) continue;
    spellings = spellings
      .flatMap(({ options, chance }) =>
        optionsFor(symbol).map((option) => ({
          options: [...options, option],
          chance: chance * option.chance,
        })),
      )
      .toSorted((a, b) => b.chance - a.chance)
      .slice(0, width);
  }
  const spelled = ({ options }: Spelling): ReadSymbol[] =>
    symbols.flatMap((symbol, at) => {
      const index = doubtful.indexOf(at);
      if (index < 0) return [symbol];
      const text = options[index]?.text;
      return text === undefined ? [] : [text === symbol.text ? symbol : { ...symbol, text }];
    });
  const fitting = spellings
    .map((spelling) => ({ read: spelled(spelling), chance: spelling.chance }))
    .filter(({ read }) => fits(textOf(read)));
  const [best] = fitting;
  if (best === undefined) return undefined;
  const share = best.chance / fitting.reduce((sum, { chance }) => sum + chance, 0);
  return best.read.map((symbol) =>
    symbols.includes(symbol) ? symbol : { ...symbol, confidence: Math.min(share, mostMended) },
  );
}
