/**
 * Names under which one voice is known. The first of each list is the origin's name; the others are read as it.
 *
 * A list holds only names of one and the same body or person, never a body and its parent, and never an official and the body
 * he speaks for: whether those are one voice is the analyst's decision. Every merge that this table makes is reported.
 */
export const SOURCE_NAMES: readonly (readonly string[])[] = [
  ['UK Ministry of Defence', 'UK MoD', 'British Ministry of Defence', 'UK Ministry of Defense'],
  [
    'NIS',
    'National Intelligence Service',
    'South Korea NIS',
    'South Korean National Intelligence Service',
    "South Korea's National Intelligence Service",
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
];
