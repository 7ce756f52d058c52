import { h, type Component, type FunctionComponent } from 'preact';

/** A component that is drawn again only when a property is another one: most of the page is not touched by a click. */
export function memo<P extends object>(Inner: FunctionComponent<P>): FunctionComponent<P> {
  function shouldComponentUpdate(this: Component<P>, next: Readonly<P>): boolean {
    const [now, then] = [this.props as Record<string, unknown>, next as Record<string, unknown>];
    const names = Object.keys(then);
    return (
      names.length !== Object.keys(now).length || names.some((name) => now[name] !== then[name])
    );
  }
  return function Memo(this: Component<P>, props: P) {
    this.shouldComponentUpdate = shouldComponentUpdate;
    return h(Inner, props);
  } as FunctionComponent<P>;
}
