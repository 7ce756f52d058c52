/**
 * Names under which one voice is known. The first of each list is the origin's name; the others are read as it.
 *
 * A list holds only names of one and the same body or person: spellings, abbreviations, a remark in brackets. It never joins a body
 * and its parent, or an official and the body he speaks for: whether those are one voice is the analyst's decision. Case is
 * ignored. Every merge that this table makes is reported; a claims file overrules it with its column `origin`, and a caller adds
 * lists of its own.
 *
 * Source: the names met in data/ and in the tables whose layouts are recognised; bodies by the names of their own sites.
 */
export const SOURCE_NAMES: readonly (readonly string[])[] = [
  ['UK Ministry of Defence', 'UK MoD', 'British Ministry of Defence', 'UK Ministry of Defense'],
  [
    'Russian Ministry of Defence',
    'Russian Ministry of Defense',
    'Russian MoD',
    'Russian Defence Ministry',
    'Russian Defense Ministry',
  ],
  ['US Department of Defense', 'US DoD', 'Pentagon', 'The Pentagon'],
  [
    'Ukraine HUR',
    'HUR',
    'GUR',
    'Defence Intelligence of Ukraine',
    'Main Directorate of Intelligence of Ukraine',
    'Ukrainian military intelligence',
  ],
  [
    'Ukrainian General Staff',
    'General Staff of the Armed Forces of Ukraine',
    'General Staff of Ukraine',
  ],
  [
    'NIS',
    'National Intelligence Service',
    'South Korea NIS',
    'South Korean National Intelligence Service',
    "South Korea's National Intelligence Service",
  ],
  [
    'South Korea JCS',
    'South Korean JCS',
    "South Korea's Joint Chiefs of Staff",
    'South Korean Joint Chiefs of Staff',
  ],
  [
    'Zelensky',
    'Zelenskyy',
    'Zelenskiy',
    'Zelenskyi',
    'Volodymyr Zelensky',
    'Volodymyr Zelenskyy',
    'President Zelensky',
    'President Zelenskyy',
  ],
  ['Syrskyi', 'Syrsky', 'Oleksandr Syrskyi', 'Oleksandr Syrsky'],
  [
    'Dutch Military Intelligence and Security Service (MIVD)',
    'Dutch Military Intelligence and Security Service (MIVD; note, timing clarified via email)',
    'Dutch Military Intelligence and Security Service',
    'MIVD',
  ],
  ['Mediazona; Meduza', 'Mediazona; Meduza (cumulative)', 'Mediazona and Meduza'],
  [
    'CSIS',
    'Center for Strategic and International Studies',
    'Centre for Strategic and International Studies',
    'The Center for Strategic and International Studies',
    'The Centre for Strategic and International Studies',
  ],
  ['IISS', 'International Institute for Strategic Studies'],
  ['ISW', 'Institute for the Study of War'],
  ['UCDP', 'Uppsala Conflict Data Program', 'Uppsala Conflict Data Programme'],
  ['ACLED', 'Armed Conflict Location & Event Data', 'Armed Conflict Location and Event Data'],
  [
    'OHCHR',
    'UN Human Rights Office',
    'Office of the UN High Commissioner for Human Rights',
    'Office of the United Nations High Commissioner for Human Rights',
  ],
  ['ICRC', 'International Committee of the Red Cross'],
  ['WHO', 'World Health Organization', 'World Health Organisation'],
  ['Gaza Ministry of Health', 'Gaza Health Ministry', 'Ministry of Health in Gaza'],
  ['IDF', 'Israel Defense Forces', 'Israel Defence Forces'],
];
