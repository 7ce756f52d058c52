/** Classes of words that say what a number next to them counts, or that it counts nothing of ours. */
import { lazy } from './lazy.ts';
import { lexicon, type WordSet, wordSet } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';

/** People, who can be killed, wounded or sent. */
export const PERSONS: WordSet = wordSet(`
  people person persons soldier soldiers troop troops trooper troopers men man women woman children child
  civilian civilians serviceman servicemen servicewoman servicewomen servicemember servicemembers member members
  fighter fighters militant militants combatant combatants officer officers policeman policemen policewoman police
  guerrilla guerrillas guerillas rebel rebels insurgent insurgents terrorist terrorists militia militiaman
  militiamen personnel villager villagers resident residents worker workers others other soul souls invader
  invaders occupier occupiers recruit recruits conscript conscripts marine marines paratrooper paratroopers
  sailor sailors airman airmen pilot pilots crew crewman crewmen passenger passengers peacekeeper peacekeepers gunman gunmen enemy
  enemies student students pupil pupils teenager teenagers individual individuals male males female females boy
  boys girl girls baby babies infants journalist journalists reporter reporters staff guard guards gendarme
  gendarmes mercenary mercenaries contractor contractors volunteer volunteers reservist reservists commando
  commandos medic medics doctor doctors nurse nurses patient patients driver drivers worshippers worshipers
  pilgrims protester protesters protestors demonstrators bystander bystanders refugee refugees citizen citizens inmates
  detainee detainees hostage hostages jihadist jihadists extremist extremists attacker attackers bomber bombers assailants
  nationals foreigners locals farmers herders traders shoppers miners firefighters rescuers responders lives
  servants private privates sergeant sergeants lieutenant lieutenants captain captains colonel colonels general
  generals cadets veterans defenders warriors guardsmen rangers legionnaires legionaries tribesmen
  cavalrymen infantrymen artillerymen tankers riflemen adults elderly family families-members kids tourists
  russians ukrainians koreans israelis palestinians americans iraqis syrians afghans iranians turks kurds
  armenians azerbaijanis azeris ethiopians eritreans tigrayans sudanese yemenis saudis indians pakistanis chinese
  japanese vietnamese british germans soviets poles finns georgians chechens serbs croats bosniaks nigerians
  somalis kenyans congolese libyans egyptians lebanese confederates federals unionists
  martyr martyrs dead wounded injured missing deaths fatalities victims bodies casualty casualties kia wia pow pows prisoner prisoners portrait portraits obituary obituaries names grave graves
  captive captives kin leader leaders commander commanders supporters operatives agents aides infantry cavalry
  pax pers ppl tps lt sgt cpl pvt
  human humans beings gazans northerners southerners relatives employees teachers clerics cops deputies agent operative
`);

/** One person, whose age may follow, and who is one more beside a number of people. */
export const SOMEBODY: WordSet = wordSet(`
  man woman boy girl father mother son daughter teenager grandmother grandfather child toddler baby infant soldier civilian
  policeman policewoman serviceman pensioner journalist nurse doctor paramedic villager resident fighter militant
  person officer sergeant worker reporter photographer driver guard pilot sailor
`);

/** Things and happenings: a number of them is no number of people. */
export const THINGS: WordSet = wordSet(`
  tank tanks vehicle vehicles truck trucks car cars aircraft airplane airplanes plane planes jet jets helicopter
  helicopters drone drones uav uavs gun guns system systems missile missiles rocket rockets shell shells
  round rounds mortar mortars bomb bombs grenade grenades mine mines rifle rifles weapon weapons apc apcs ifv ifvs mlrs
  howitzer howitzers launcher launchers radar radars ship ships boat boats vessel vessels warship warships submarine submarines
  attack attacks strike strikes airstrike airstrikes raid raids incident incidents event events battle
  battles clash clashes engagement engagements explosion explosions blast blasts bombing bombings ambush
  ambushes assault assaults operation operations shooting shootings sortie sorties skirmish skirmishes
  village villages town towns city cities district districts province provinces region regions oblast oblasts
  settlement settlements house houses home homes building buildings school schools hospital hospitals mosque
  mosques church churches country countries nation nations state states place places location locations site
  sites area areas checkpoint checkpoints outpost outposts position positions base bases front fronts
  source sources report reports page pages article articles paragraph paragraphs study studies survey surveys
  estimate estimates interview interviews record records entry entries row rows column columns document documents
  photo photos video videos image images
  km kms kilometre kilometres kilometer kilometers mile miles metre metres meter meters yard yards foot feet
  hectare hectares acre acres square degree degrees tonne tonnes ton tons kg kilogram kilograms litres liters
  dollar dollars euro euros pound pounds rouble roubles ruble rubles hryvnia yuan won usd eur
  time times occasion occasions phase phases stage stages step steps point points percentage
  side sides party parties group groups faction factions household households
  container containers train trains bus buses convoy convoys horse horses mule mules cattle animal animals dog dogs
  standard standards flag flags cannon cannons prize prizes storey story stories floor floors room rooms
  wave waves case cases trenches bunkers depots bridges cell cells line lines cow cows goat goats camel camels sheep pig pigs
  families pieces beds ambulances stretchers surgeries amputations limbs tents shelters crashes equipment armour armor
  chicken chickens bird birds elephant elephants station stations post posts camp camps shop shops market markets
  office offices barracks headquarters prison prisons
`);

/** Military units: how many people they hold is not said. */
export const MILITARY_UNITS: WordSet = wordSet(`
  battalion battalions brigade brigades regiment regiments division divisions corps company companies platoon
  platoons squad squads army armies unit units squadron squadrons batallion battery batteries troupe garrison
  garrisons btg btgs detachment detachments legion legions
`);

/** Lengths of time. */
export const PERIODS: WordSet = wordSet(`
  second seconds minute minutes hour hours day days night nights week weeks weekend weekends fortnight month months year
  years decade decades century centuries o'clock hr hrs yr yrs wk wks mins secs
`);

/** Lengths of time a rate is given by: "a day", "per week". */
export const RATE_PERIODS: WordSet = wordSet(
  'second minute hour day night week fortnight month quarter year annum sortie attack incident event strike',
);

export const MONTHS: WordSet = wordSet(`
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
`);

export const SEASONS: WordSet = wordSet('spring summer autumn fall winter');

export const WEEKDAYS: WordSet = wordSet(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
);

/** The sides of a conflict by the words for them, so that two sides in one wording are seen. */
export const SIDES: () => Lexicon<string> = lazy(() =>
  lexicon<string>([
    ['Russia', 'russia, russian, russians, moscow, kremlin'],
    ['Ukraine', 'ukraine, ukrainian, ukrainians, kyiv, kiev, afu'],
    [
      'North Korea',
      'north korea, north korean, north koreans, dprk, pyongyang, n korean, n koreans, n korea',
    ],
    ['South Korea', 'south korea, south korean, south koreans'],
    ['United States', 'us, usa, american, americans, united states, u s'],
    ['Confederacy', 'cs, csa, confederate, confederates, confederacy'],
    ['Union', 'union, federal, federals'],
    ['Israel', 'israel, israeli, israelis, idf'],
    ['Palestinians', 'palestinian, palestinians, hamas, gaza, gazan, gazans'],
    ['Lebanon', 'lebanon, lebanese, hezbollah'],
    ['Iran', 'iran, iranian, iranians'],
    ['Iraq', 'iraq, iraqi, iraqis'],
    ['Syria', 'syria, syrian, syrians'],
    ['Turkey', 'turkey, turkish, turks, turkiye, türkiye'],
    ['Kurds', 'kurdish, kurds, pkk, ypg, sdf, peshmerga'],
    ['Islamic State', 'islamic state, isis, isil, daesh'],
    ['Armenia', 'armenia, armenian, armenians'],
    ['Azerbaijan', 'azerbaijan, azerbaijani, azerbaijanis, azeri, azeris'],
    ['Ethiopia', 'ethiopia, ethiopian, ethiopians'],
    ['Eritrea', 'eritrea, eritrean, eritreans'],
    ['Tigray', 'tigray, tigrayan, tigrayans, tplf'],
    ['Sudanese army', 'saf'],
    ['Rapid Support Forces', 'rsf'],
    ['Afghanistan', 'afghanistan, afghan, afghans'],
    ['Taliban', 'taliban'],
    ['Pakistan', 'pakistan, pakistani, pakistanis'],
    ['India', 'india, indian, indians'],
    ['China', 'china, chinese'],
    ['Japan', 'japan, japanese'],
    ['Vietnam', 'vietnam, vietnamese, viet cong, nva'],
    ['Germany', 'germany, german, germans'],
    ['France', 'france, french, frenchmen'],
    ['Britain', 'britain, british, uk, united kingdom, english, englishmen'],
    ['Soviet Union', 'soviet, soviets, ussr, soviet union'],
    ['Finland', 'finland, finnish, finns'],
    ['Poland', 'poland, polish, poles'],
    ['Saudi Arabia', 'saudi, saudis, saudi arabia'],
    ['Houthis', 'houthi, houthis'],
    ['Yemen', 'yemen, yemeni, yemenis'],
    ['Georgia', 'georgia, georgian, georgians'],
    ['Serbia', 'serbia, serbian, serbs'],
    ['Croatia', 'croatia, croatian, croats'],
    ['Bosnia', 'bosnia, bosnian, bosnians, bosniaks'],
    ['Nigeria', 'nigeria, nigerian, nigerians'],
    ['Boko Haram', 'boko haram, iswap'],
    ['al-Shabaab', 'al shabaab, al shabab'],
    ['Egypt', 'egypt, egyptian, egyptians'],
    ['Austria', 'austria, austrian, austrians'],
    ['Prussia', 'prussia, prussian, prussians'],
    ['Italy', 'italy, italian, italians'],
    ['Spain', 'spain, spanish, spaniards'],
    ['Mexico', 'mexico, mexican, mexicans'],
    ['rebels', 'rebel, rebels, insurgents, guerrillas, guerillas, separatists'],
    ['government', 'government, government forces, loyalists, regime'],
  ]),
);

/** Words for the force itself, as the base of a share: "a third of the corps". */
export const FORCE_WORDS: WordSet = wordSet(`
  corps force forces contingent troops soldiers men army deployed sent unit brigade regiment division personnel
  servicemen strength deployment fighters group battalion company garrison expedition command
`);
