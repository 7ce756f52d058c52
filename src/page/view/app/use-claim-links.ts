import { useState } from 'preact/hooks';
import type { TopicResult } from '../../../reconciliation.ts';
import { CLAIM_ANCHOR } from '../details.tsx';

/** A line of a file. */
interface Place {
  readonly file: string;
  readonly line: number;
}

/** Where links lead. */
interface ClaimLinks {
  /** The row that was asked for last. */
  readonly goTo: Place | null;
  readonly onClick: (event: MouseEvent) => void;
}

/** A claim's short name in a table leads to its row. */
export function useClaimLinks(topic: TopicResult | null): ClaimLinks {
  const [goTo, setGoTo] = useState<Place | null>(null);
  const onClick = (event: MouseEvent): void => {
    const link = (event.target as Element).closest('a[href^="#"]');
    if (link === null) return;
    event.preventDefault();
    const name = link.getAttribute('href')?.slice(1) ?? '';
    if (!name.startsWith(CLAIM_ANCHOR)) {
      document.getElementById(name)?.scrollIntoView();
      return;
    }
    const claim = topic?.claims[Number(name.slice(CLAIM_ANCHOR.length))];
    if (claim?.file != null && claim.line !== null) {
      setGoTo({ file: claim.file, line: claim.line });
    }
  };
  return { goTo, onClick };
}
