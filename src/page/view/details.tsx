import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatShare } from '../../claim/format-number.ts';
import type { Reconciliation, TopicResult } from '../../reconciliation.ts';
import { claimRefs, type ClaimRefs } from '../../report/claim-refs.ts';
import { accountsHtml } from '../../report/html/accounts-html.ts';
import { notComparedHtml } from '../../report/html/claims-html.ts';
import { divergenceHtml } from '../../report/html/divergence-html.ts';
import type { Place } from '../../report/html/place.ts';
import { rangesHtml } from '../../report/html/ranges-html.ts';
import { afterPaint, beforePrint } from '../after-paint.ts';
import { Html } from './html.tsx';

/** The most rows of a table here; files hold every one. */
const ROWS = 200;

interface DetailsProps {
  readonly result: Reconciliation;
  readonly topic: TopicResult;
  /** Whether the topic is ahead of what is still computed. */
  readonly ahead: boolean;
}

/** The ranges under every assumption, as the report sets them. */
export function RangesInFull(props: DetailsProps): JSX.Element {
  return <InFull {...props} htmlOf={rangesHtml} />;
}

/** Accounts, divergence and what was not compared, as the report sets them. */
export function AccountsInFull(props: DetailsProps): JSX.Element {
  return <InFull {...props} htmlOf={accountsInFull} />;
}

function accountsInFull(topic: TopicResult, place: Place, level: string): string {
  return [
    accountsHtml(topic, place),
    divergenceHtml(topic, place, level),
    notComparedHtml(topic, place),
  ].join('\n');
}

type HtmlOf = (topic: TopicResult, place: Place, level: string) => string;

/** What is nearer to the window than this is set at once. */
const NEAR = '30%';

/** Sections of a report. Out of sight they wait for the numbers and the chart in view: setting them takes as long as either. */
function InFull({
  result,
  topic,
  ahead,
  htmlOf,
}: DetailsProps & { readonly htmlOf: HtmlOf }): JSX.Element {
  const refs = claimRefs(result);
  const now = { topic, refs, level: result.level };
  const place = useRef<HTMLDivElement>(null);
  const near = useRef(true);
  const [late, setLate] = useState(now);
  // Of the other topics it knows whether all claims are of one file, and no more.
  const isLate =
    late.topic !== topic || late.refs.file !== refs.file || late.level !== result.level;
  const catchUp = useRef<() => void>(() => undefined);
  catchUp.current = () => {
    if (isLate) setLate(now);
  };
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const sight = new IntersectionObserver(
      (entries) => {
        near.current = entries.some(({ isIntersecting }) => isIntersecting);
        // Whoever comes here while other topics are computed need not wait for those.
        if (near.current) catchUp.current();
      },
      { rootMargin: NEAR },
    );
    sight.observe(element);
    return () => sight.disconnect();
  }, []);
  const due = near.current ? now : late;
  useLayoutEffect(() => {
    if (!isLate) return undefined;
    return (ahead ? beforePrint : afterPaint)(() => catchUp.current());
  }, [topic, refs.file, result.level, ahead, isLate]);
  const html = useMemo(
    () => htmlOf(due.topic, placeOf(due.refs, due.topic), formatShare(due.level)),
    [due.topic, due.refs.file, due.level],
  );
  return (
    <div ref={place}>
      <Html html={html} />
    </div>
  );
}

/** Before the address of a claim on this page; what follows is its place among the topic's claims. */
export const CLAIM_ANCHOR = 'claim-';

function placeOf(refs: ClaimRefs, topic: TopicResult): Place {
  const anchors = new Map(topic.claims.map(({ id }, at) => [id, `${CLAIM_ANCHOR}${at}`]));
  return { id: 't', level: 2, refs, anchors, rows: ROWS };
}
