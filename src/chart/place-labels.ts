/** A rectangle in pixels, y downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A label that wants to stand beside a point. */
export interface Wanting {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What the label stands beside: the mark around its point. */
  readonly around: Box;
}

/** Where a label found room. */
export interface Placed extends Box {
  /** So far from its point that a line has to lead to it. */
  readonly far: boolean;
}

/** Distances from the point to try, in pixels: beside it, then ever farther out, with a leader line. */
const DISTANCES: readonly number[] = [3, 12, 24, 38, 56, 76, 100, 130, 165];

/** From this distance on a label is led to by a line. */
const FAR_FROM = 24;

/** Directions to try, best first: right, left, above, below, then the corners and between. */
const DIRECTIONS: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
  [1, -0.5],
  [1, 0.5],
  [-1, -0.5],
  [-1, 0.5],
];

/** Whether two boxes share any ground. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Finds room for labels beside their points: none overlaps another, or an obstacle, or leaves the frame.
 *
 * Greedy in the order given, from the nearest place outwards; the same labels always land in the same places.
 *
 * @returns a place for each, or null for the whole when one finds none
 */
export function placeLabels(
  labels: readonly Wanting[],
  obstacles: readonly Box[],
  frame: Box,
): readonly Placed[] | null {
  const taken: Box[] = [...obstacles];
  const placed: Placed[] = [];
  for (const label of labels) {
    const place = placeOne(label, taken, frame);
    if (place === null) return null;
    taken.push(place);
    placed.push(place);
  }
  return placed;
}

function placeOne(label: Wanting, taken: readonly Box[], frame: Box): Placed | null {
  for (const distance of DISTANCES) {
    for (const [dx, dy] of DIRECTIONS) {
      const box = boxAt(label, dx, dy, distance);
      const inside =
        box.left >= frame.left &&
        box.right <= frame.right &&
        box.top >= frame.top &&
        box.bottom <= frame.bottom;
      if (inside && !taken.some((other) => overlaps(box, other))) {
        return { ...box, far: distance >= FAR_FROM };
      }
    }
  }
  return null;
}

function boxAt(label: Wanting, dx: number, dy: number, distance: number): Box {
  const { x, y, width, height, around } = label;
  const left =
    dx > 0 ? around.right + distance : dx < 0 ? around.left - distance - width : x - width / 2;
  const edge = dy > 0 ? around.bottom - y : y - around.top;
  const middle = y + dy * (dx === 0 ? edge + distance + height / 2 : distance + height / 2);
  return { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 };
}

/**
 * Spreads labels along a column: each as near to its place as the others allow, in their order, none overlapping.
 *
 * Labels that would touch are moved apart together around their mean (pool adjacent violators).
 *
 * @param wants the middle each label wants, and its height
 * @returns the middle each label gets, inside 0 to `length` as far as they all fit
 */
export function dodge(
  wants: readonly { readonly at: number; readonly height: number }[],
  length: number,
): readonly number[] {
  const order = wants
    .map((want, index) => ({ ...want, index }))
    .sort((a, b) => a.at - b.at || a.index - b.index);
  let blocks: { top: number; height: number; members: typeof order }[] = [];
  for (const member of order) {
    let block = { top: member.at - member.height / 2, height: member.height, members: [member] };
    let before = blocks.at(-1);
    while (before !== undefined && before.top + before.height > block.top) {
      blocks = blocks.slice(0, -1);
      block = joined([...before.members, ...block.members]);
      before = blocks.at(-1);
    }
    blocks.push(block);
  }
  const all = inside(blocks, length);
  const middles: number[] = Array.from({ length: wants.length }, () => 0);
  for (const block of all) {
    let top = block.top;
    for (const { index, height } of block.members) {
      middles[index] = top + height / 2;
      top += height;
    }
  }
  return middles;
}

interface Member {
  readonly at: number;
  readonly height: number;
  readonly index: number;
}

interface Block {
  readonly top: number;
  readonly height: number;
  readonly members: Member[];
}

/** Members stacked without a gap where the sum of their moves is nil. */
function joined(members: Member[]): Block {
  let height = 0;
  let sum = 0;
  for (const member of members) {
    sum += member.at - member.height / 2 - height;
    height += member.height;
  }
  return { top: sum / members.length, height, members };
}

/** Pushes blocks back between 0 and the length, from either end. */
function inside(blocks: readonly Block[], length: number): readonly Block[] {
  const down: Block[] = [];
  let free = 0;
  for (const block of blocks) {
    const top = Math.max(block.top, free);
    down.push({ ...block, top });
    free = top + block.height;
  }
  const up: Block[] = [];
  let limit = length;
  for (const block of [...down].reverse()) {
    const top = Math.min(block.top, limit - block.height);
    up.unshift({ ...block, top });
    limit = top;
  }
  return up;
}
