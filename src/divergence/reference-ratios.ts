/** A published figure for the wounded per killed, to hold a claim's ratio against. */
export interface ReferenceRatio {
  readonly id: string;
  /** Whom and when it is about. */
  readonly scope: string;
  /** Wounded who survive, for each one who dies; equal ends for a single figure. */
  readonly low: number;
  readonly high: number;
  readonly source: string;
  readonly doi: string | null;
  /** How the ratio follows from what the source prints. */
  readonly derivation: string;
  /** How far it can be trusted: `read` = the figure was read in the source's abstract; `cited` = as commonly cited, table not read. */
  readonly certainty: 'read' | 'cited';
}

/**
 * Wounded per killed as published. Killed includes those who died of wounds; wounded are those who survived.
 *
 * The first is the yardstick that claims are held against: a review of many conflicts. The others are single armies with good
 * care and are shown beside it. A ratio outside is unusual, not impossible: where the wounded are not evacuated, or people
 * cannot defend themselves, it has been below 1 (Coupland & Meddings 1999).
 */
export const REFERENCE_RATIOS: readonly ReferenceRatio[] = [
  {
    id: 'coupland-meddings-1999',
    scope: 'fighting in wars, literature review of conflicts since 1940',
    low: 2,
    high: 13,
    source:
      'Coupland & Meddings 1999, Mortality associated with use of weapons in armed conflicts, wartime atrocities, and civilian mass shootings: literature review, BMJ 319:407-410',
    doi: '10.1136/bmj.319.7207.407',
    derivation:
      'the review states that the wounded are at least twice the killed and up to 13 times',
    certainty: 'read',
  },
  {
    id: 'goldberg-2010-vietnam',
    scope: 'US forces in Vietnam',
    low: 0.865 / 0.135,
    high: 0.865 / 0.135,
    source:
      'Goldberg 2010, Death and injury rates of U.S. military personnel in Iraq, Military Medicine 175(4):220-226',
    doi: '10.7205/MILMED-D-09-00130',
    derivation: '86.5 % of those wounded in action survived: 0.865 / 0.135',
    certainty: 'read',
  },
  {
    id: 'goldberg-2010-iraq',
    scope: 'US forces in Iraq before the surge of 2007',
    low: 0.904 / 0.096,
    high: 0.904 / 0.096,
    source:
      'Goldberg 2010, Death and injury rates of U.S. military personnel in Iraq, Military Medicine 175(4):220-226',
    doi: '10.7205/MILMED-D-09-00130',
    derivation: '90.4 % of those wounded in action survived: 0.904 / 0.096',
    certainty: 'read',
  },
  {
    id: 'holcomb-2006-ww2',
    scope: 'US ground forces in the Second World War',
    low: 0.809 / 0.191,
    high: 0.809 / 0.191,
    source:
      'Holcomb et al. 2006, Understanding combat casualty care statistics, Journal of Trauma 60:397-401',
    doi: '10.1097/01.ta.0000203581.75241.f1',
    derivation: 'case fatality rate 19.1 %: (1 - 0.191) / 0.191',
    certainty: 'cited',
  },
];

/** The yardstick: the review over many conflicts. */
export const WAR_RATIO: ReferenceRatio = REFERENCE_RATIOS[0] as ReferenceRatio;
