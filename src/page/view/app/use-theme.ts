import { useLayoutEffect, useState } from 'preact/hooks';
import { useMedia } from './use-media.ts';

/** The colours of the page. */
interface ThemeState {
  readonly theme: 'light' | 'dark';
  readonly turn: () => void;
}

/** Light or dark as the system asks for, until the reader chooses. */
export function useTheme(): ThemeState {
  const [chosen, setChosen] = useState<'light' | 'dark' | null>(null);
  const dark = useMedia('(prefers-color-scheme: dark)');
  const theme = chosen ?? (dark ? 'dark' : 'light');
  useLayoutEffect(() => {
    if (chosen === null) delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = chosen;
  }, [chosen]);
  return { theme, turn: () => setChosen(theme === 'dark' ? 'light' : 'dark') };
}
