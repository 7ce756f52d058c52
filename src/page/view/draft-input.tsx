import type { JSX, TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';

interface DraftInputProps {
  readonly type: 'text' | 'number' | 'date';
  readonly value: string | number;
  /** What was entered, once it is left or confirmed. */
  readonly onChange: (event: TargetedEvent<HTMLInputElement>) => void;
  readonly min?: number;
  /** Of a date, its ISO day. */
  readonly max?: number | string;
  readonly step?: number | 'any';
  readonly placeholder?: string;
  readonly dir?: 'auto';
  readonly 'aria-label'?: string;
  readonly 'aria-invalid'?: true | undefined;
  readonly 'aria-describedby'?: string | undefined;
}

/**
 * A box that takes what is entered only when it is left: until then the letters are its own. The page is drawn anew whenever an
 * answer comes, and would put back what stood there.
 */
export function DraftInput({ type, value, onChange, ...rest }: DraftInputProps): JSX.Element {
  const [draft, setDraft] = useState<string | null>(null);
  const all = {
    ...rest,
    value: draft ?? value,
    onInput: (event: TargetedEvent<HTMLInputElement>) => setDraft(event.currentTarget.value),
    onChange: (event: TargetedEvent<HTMLInputElement>) => {
      onChange(event);
      // Half a date has no value yet, and is not finished.
      if (!event.currentTarget.validity.badInput) setDraft(null);
    },
    onBlur: () => setDraft(null),
  };
  if (type === 'number') return <input {...all} type="number" />;
  return type === 'date' ? <input {...all} type="date" /> : <input {...all} type="text" />;
}
