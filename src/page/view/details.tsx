import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { formatShare } from '../../claim/format-number.ts';
import type { Reconciliation, TopicResult } from '../../reconciliation.ts';
import { claimRefs, type ClaimRefs } from '../../report/claim-refs.ts';
import { accountsHtml } from '../../report/html/accounts-html.ts';
import { notComparedHtml } from '../../report/html/claims-html.ts';
import { divergenceHtml } from '../../report/html/divergence-html.ts';
import type { Place } from '../../report/html/place.ts';
import { rangesHtml } from '../../report/html/ranges-html.ts';
import { Html } from './html.tsx';

/** The most rows of a table here; files hold every one. */
const ROWS = 200;

interface DetailsProps {
  readonly result: Reconciliation;
  readonly topic: TopicResult;
}

/** The ranges under every assumption, as the report sets them. */
export function RangesInFull({ result, topic }: DetailsProps): JSX.Element {
  return <Html html={useHtml(rangesHtml, result, topic)} />;
}

/** Accounts, divergence and what was not compared, as the report sets them. */
export function AccountsInFull({ result, topic }: DetailsProps): JSX.Element {
  return <Html html={useHtml(accountsInFull, result, topic)} />;
}

function accountsInFull(topic: TopicResult, place: Place, level: string): string {
  return [
    accountsHtml(topic, place),
    divergenceHtml(topic, place, level),
    notComparedHtml(topic, place),
  ].join('\n');
}

/** Made again where the topic is another one. Of the other topics it knows whether all claims are of one file, and no more. */
function useHtml(
  htmlOf: (topic: TopicResult, place: Place, level: string) => string,
  result: Reconciliation,
  topic: TopicResult,
): string {
  const refs = claimRefs(result);
  return useMemo(
    () => htmlOf(topic, placeOf(refs, topic), formatShare(result.level)),
    [topic, refs.file, result.level],
  );
}

/** Before the address of a claim on this page; what follows is its place among the topic's claims. */
export const CLAIM_ANCHOR = 'claim-';

function placeOf(refs: ClaimRefs, topic: TopicResult): Place {
  const anchors = new Map(topic.claims.map(({ id }, at) => [id, `${CLAIM_ANCHOR}${at}`]));
  return { id: 't', level: 2, refs, anchors, rows: ROWS };
}
