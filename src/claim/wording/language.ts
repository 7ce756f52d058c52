/** Whether a text is English. What is not is refused with its numbers, for a hedge in another language would be read as none. */
import { ENGLISH, PLAIN_BEFORE } from './context-words.ts';
import { HEDGES_AFTER } from './hedge-words.ts';
import { lazy } from './lazy.ts';
import { type WordSet, wordSet } from './lexicon.ts';
import { MEASURE_WORDS } from './measure-table.ts';
import { isNumberWord } from './number-words.ts';
import { PHRASE_ENDS } from './spot.ts';
import type { Token } from './tokens.ts';
import { MILITARY_UNITS, PERIODS, PERSONS, SIDES, THINGS } from './words.ts';

/** Texts of which no letter has to be looked up. */
const ASCII = /^[ -~]*$/;

/** Letters of other scripts; a name is not written in them inside an English text about a toll. */
const OTHER_SCRIPT: () => RegExp = lazy(
  () => /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u,
);

/**
 * Words of other languages about tolls, none of them an English word or a part of common place names: enough to know
 * that a wording is not English, not to read it.
 */
const FOREIGN: WordSet = wordSet(`
  milioni milione miljoen miljoenen millionen milliarden miliony milionów miliard miliardi miliardy milliárd miljoner miljarder miljard
  más muertos muertas muerto muertes fallecidos heridos heridas soldados personas perdieron resultaron bajas unos unas menos
  desaparecidos fueron alrededor aproximadamente hasta entre prisioneros murieron víctimas militares decenas cientos millones
  casi sobre según perdido perdió mil capturados combatientes hombres
  tués tué tuées morts mort blessés blessé soldats environ disparus prisonniers plusieurs centaines dizaines milliers près jusqu'à
  moins pertes personnes ont été entre mille militaires hommes victimes d'environ
  getötet getötete tote toten verwundet verwundete verwundeten verletzt verletzte verletzten gefallen gefallene soldaten mindestens
  etwa rund mehr über ungefähr weniger menschen tausend tausende hunderte dutzende vermisst vermisste gefangene knapp bis zu opfer und oder
  morti morto feriti soldati persone più almeno oltre uccisi uccise dispersi mila circa prigionieri vittime centinaia migliaia decine
  mortos feridos soldados pessoas mais menos cerca pelo desaparecidos mortes prisioneiros baixas milhares centenas dezenas
  doden gewonden gedood gesneuveld soldaten ongeveer minstens meer duizend duizenden honderden mensen bijna ruim vermisten gevallen tientallen
  zabitych rannych żołnierzy około ponad najmniej tysięcy tysiące osób zginęło poległo jeńców zaginionych
  tisíc vojáků mrtvých raněných zraněných zhruba více než přes nejméně zahynulo padlo asi tisíce vojáci
  ölü yaralı asker kişi yaklaşık fazla şehit öldü öldürüldü bin yaralandı
  tewas orang sekitar lebih tentara korban sedikitnya prajurit terluka
  mga mahigit libo sundalo sundalong patay sugatan nasawi katao humigit
  döda dödade sårade soldater minst omkring drygt cirka drepte drept såret sårede saårede personer ungefär
  kuollut kuollutta noin sotilasta haavoittunut ainakin yli
  morți răniți soldați aproximativ peste persoane uciși
  halott sebesült katona mintegy legalább
  poginulih ranjenih vojnika oko najmanje više mrtvih ubijenih poginulo ranjeno
  người chết binh lính
  watu askari waliuawa
`);
/** Foreign words above that English texts may hold after all. */
const NOT_PROOF: WordSet = wordSet(
  'mort bin und mil circa fazla korban mais rund zu bis mars oko cerca asker',
);

/** Fewer words than this, and a text may be all names. */
const FEWEST_WORDS = 3;
/** A text of small-letter words of which fewer than this part are known is not English. */
const KNOWN_SHARE = 0.34;

function known(fold: string): boolean {
  return (
    MEASURE_WORDS().has(fold) ||
    PLAIN_BEFORE.has(fold) ||
    ENGLISH.has(fold) ||
    PERSONS.has(fold) ||
    THINGS.has(fold) ||
    PERIODS.has(fold) ||
    MILITARY_UNITS.has(fold) ||
    isNumberWord(fold)
  );
}

/** The word or the reason by which a text is known not to be English; null when nothing says so. */
export function notEnglish(tokens: readonly Token[]): string | null {
  let small = 0;
  let familiar = 0;
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    if (!ASCII.test(token.text) && OTHER_SCRIPT().test(token.text))
      return `"${token.text}" is not in the Latin alphabet`;
    if (FOREIGN.has(token.fold) && !NOT_PROOF.has(token.fold))
      return `"${token.text}" is not an English word`;
    if (token.text !== token.fold || token.fold.length < 2) continue;
    small += 1;
    if (known(token.fold) || /(ed|ing|ly)$/.test(token.fold)) familiar += 1;
  }
  if (small >= FEWEST_WORDS && familiar / small < KNOWN_SHARE)
    return 'most of its words are not English words we know';
  return null;
}

/** Whether a small-letter word before a number is one that cannot be a hedge. */
export function plainBefore(token: Token): boolean {
  if (token.kind !== 'word' || token.text !== token.fold) return true;
  const { fold } = token;
  return known(fold) || /(ed|ing)$/.test(fold) || fold.endsWith("'s") || fold.length === 1;
}

/** Whether a word after a number is one we know, and no scale. */
export function plainAfter({ fold }: Token): boolean {
  return known(fold) || PHRASE_ENDS.has(fold) || HEDGES_AFTER().has(fold) || SIDES().has(fold);
}
