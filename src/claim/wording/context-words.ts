/**
 * English words that may stand next to a number and do not change it.
 *
 * They serve two ends: a small-letter word right before a number that is none of these may be a hedge we do not know, so
 * that the number is refused instead of read bare; and a text without any of them is not English.
 */
import { type WordSet, wordSet } from './lexicon.ts';

/** Words that may stand right before a number. Forms in -ed and -ing are taken without being listed. */
export const PLAIN_BEFORE: WordSet = wordSet(`
  of is was were are be been being am isn't wasn't at to by and or nor with from in for that which who whom into on onto
  as has have had having but so then also still only just even now today yesterday this these those the a an its
  his her their our all both some any each another other others including include includes included incl excluding plus minus than
  left leave leaves leaving lost lose loses kill kills saw see sees suffer suffers put puts set sets cost costs
  claim claims say says said told tells report reports show shows count counts list lists give gives gave
  given hit hits stand stands stood stay remain remains rise rises rose risen grow grows grew grown climb climbs
  fall falls fell fallen drop drops reach reaches total totals totaling numbers number numbering sum sums
  estimate estimates estimating figure figures toll tolls value totalled found find finds bring brings brought
  take takes took taken make makes made become becomes became come comes came go goes went gone mean means meant
  meaning sent send sends buried bury hold holds held keep keeps kept lay lie lies lying dead wounded injured missing
  killed captured casualties losses deaths fatalities prisoners people soldiers troops men women children
  civilians personnel militants fighters rebels officers victims bodies lives forces side sides while
  where when whose because after before since until during among amongst between within over under against per about
  least most more less fewer confirmed further additional roughly approximately nearly almost around
  not without despite excluding namely specifically because though although whereas however meanwhile
  officially reportedly allegedly independently probably likely possibly perhaps apparently presumably supposedly
  actually currently initially originally eventually finally ultimately later earlier previously already yet
  altogether collectively jointly overall eg ie viz etc versus vs approx est wia kia mia pow best low high min
  max median mean mode estimated range minimum maximum lower upper central point bound version ca circa no
  there they we he she it i you were will would can could may might shall should must do does did done
  january february march april may june july august september october november december jan feb mar apr jun
  jul aug sep sept oct nov dec spring summer autumn winter
  record official unofficial preliminary provisional final initial latest current new total grand combined
  cumulative whole entire mere staggering out up down off here dies die died slew injure injures wound wounds
  capture captures sustain sustains inflict inflicts incur incurs exceed exceeds approach approaches top tops
  admit admits acknowledge acknowledges confirm confirms verified unverified documented identified known
  tally tallies headcount if whether either neither once twice again daily weekly monthly annual yearly
  yields yield equals equal accounted account accounts him them us me
  believe believes think thinks suggest suggests indicate indicates cite cites quote quotes announce announces
  state states mention mentions contain contains comprise comprises cover covers involve involves consist
  contingent force army group unit brigade regiment division corps battalion company crew team convoy column
  deploy deploys field fields
`);

/** Further common words of reports about wars, by which a text is known to be English. */
export const ENGLISH: WordSet = wordSet(`
  military army war fighting combat battle battlefield attack attacks strike strikes fire forces force region
  border city town village area front line offensive operation ministry minister president spokesman
  spokesperson spokeswoman general staff intelligence agency service official officials authorities government police hospital
  according sources source statement media news agency television radio newspaper state country nation world
  week month year day days weeks months years hours ago last past next first second third time morning night
  north south east west northern southern eastern western central russian ukrainian korean american enemy
  seriously badly critically severely lightly mortally fatally slightly heavily gravely dozen dozens hundred hundreds thousand
  thousands million millions several few many much lot lots number toll heavy significant high low large small
  great major whom what how why very too well there's it's that's don't doesn't didn't won't can't not
  my your one two three four five six seven eight nine ten half quarter third thirds
  lawmaker lawmakers parliament seoul kyiv moscow western nato un report reports data figures estimates assessment
  counted believed thought feared presumed known unknown unaccounted action duty field
  zero none nobody nothing nil never unclear unspecified undisclosed available reported unreported confirmed
  losses loss casualty fatality death deaths survived survivors alive body human life lives family home
  prisoner wounded injured missing captured detained surrendered deployed deployment strength sent arrived
  tripled doubled halved fold rate ratio share percent percentage majority minority most proportion
`);
