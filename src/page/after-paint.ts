/**
 * Runs something once what has just been changed is on the screen; returns what calls it off. A frame's callback comes before its
 * painting, a task put off from there after it. A window in the background paints nothing, and is not waited for; nor does a printer
 * wait for the screen.
 */
export function afterPaint(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let over = false;
  const go = (): void => {
    if (over) return;
    over = true;
    run();
  };
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(go, 0);
  });
  const atLatest = setTimeout(go, LONGEST_WAIT_MS);
  const unprinted = beforePrint(go);
  return () => {
    over = true;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    clearTimeout(atLatest);
    unprinted();
  };
}

/** Runs something if the page is printed; returns what calls it off. */
export function beforePrint(run: () => void): () => void {
  addEventListener('beforeprint', run);
  return () => removeEventListener('beforeprint', run);
}

/** Ten frames of a slow screen: beyond that nothing is painting. */
const LONGEST_WAIT_MS = 300;
