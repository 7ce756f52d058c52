import kursk from '../../data/kursk-2025.csv';
import lead from '../../data/lead-example.csv';
import type { NewInput } from './session.ts';

/** An input that the page carries, for who wants to see before they trust. */
export interface Example {
  readonly label: string;
  readonly about: string;
  readonly file: NewInput;
}

export const EXAMPLES: readonly Example[] = [
  {
    label: 'Lead example',
    about: 'Zelensky and South Korea’s NIS on North Korean losses in Kursk: two claims each',
    file: { name: 'lead-example.csv', text: lead },
  },
  {
    label: 'Kursk, December 2024 on',
    about: '69 claims of many sources over time, relayed, revised and disputed',
    file: { name: 'kursk-2025.csv', text: kursk },
  },
];
