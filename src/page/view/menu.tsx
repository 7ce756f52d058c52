import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** One entry of a menu. */
export interface MenuItem {
  readonly label: string;
  readonly about: string;
  readonly run: () => void;
}

/** A button that opens a list of buttons; Escape, a choice or a click elsewhere closes it. */
export function Menu({
  label,
  items,
}: {
  readonly label: string;
  readonly items: readonly MenuItem[];
}): JSX.Element {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const elsewhere = (event: Event): void => {
      const element = box.current;
      if (element?.open === true && !element.contains(event.target as Node)) element.open = false;
    };
    addEventListener('pointerdown', elsewhere);
    addEventListener('focusin', elsewhere);
    return () => {
      removeEventListener('pointerdown', elsewhere);
      removeEventListener('focusin', elsewhere);
    };
  }, []);
  const close = (): void => {
    if (box.current !== null) box.current.open = false;
  };
  return (
    <details
      class="menu"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        close();
        box.current?.querySelector('summary')?.focus();
      }}
    >
      <summary>{label}</summary>
      <ul>
        {items.map((item) => (
          <li key={item.label}>
            <button
              type="button"
              onClick={() => {
                close();
                item.run();
              }}
            >
              {item.label}
              <small>{item.about}</small>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
