import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { formatShare } from '../../claim/format-number.ts';
import type { Reconciliation, TopicResult } from '../../reconciliation.ts';
import { claimRefs } from '../../report/claim-refs.ts';
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
  const html = useMemo(
    () => rangesHtml(topic, placeOf(result, topic), formatShare(result.level)),
    [result, topic],
  );
  return <Html html={html} />;
}

/** Accounts, divergence and what was not compared, as the report sets them. */
export function AccountsInFull({ result, topic }: DetailsProps): JSX.Element {
  const html = useMemo(() => {
    const place = placeOf(result, topic);
    return [
      accountsHtml(topic, place),
      divergenceHtml(topic, place, formatShare(result.level)),
      notComparedHtml(topic, place),
    ].join('\n');
  }, [result, topic]);
  return <Html html={html} />;
}

/** Before the address of a claim on this page; what follows is its place among the topic's claims. */
export const CLAIM_ANCHOR = 'claim-';

function placeOf(result: Reconciliation, topic: TopicResult): Place {
  const anchors = new Map(topic.claims.map(({ id }, at) => [id, `${CLAIM_ANCHOR}${at}`]));
  return { id: 't', level: 2, refs: claimRefs(result), anchors, rows: ROWS };
}
