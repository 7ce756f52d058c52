import type { AgreementRow } from './agreement.ts';
import { bayesAgreement } from './agreement-bayes.ts';
import { classicalAgreement } from './agreement-classical.ts';

/** Every row of the agreement table, room by room. */
export function allAgreement(): AgreementRow[] {
  return [...classicalAgreement(), ...bayesAgreement()];
}
