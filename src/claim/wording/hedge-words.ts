/** The words by which a number is hedged, and the row of the hedge table that each is read by. */
import type { HedgeRow } from '../hedges.ts';
import { lazy } from './lazy.ts';
import { lexicon } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * Words before a number. Words that are not in the survey are read as the surveyed word nearest in meaning; "about" has
 * the narrowest row of its kin, and serves for all that only say "not exact".
 */
export const HEDGES_BEFORE: () => Lexicon<HedgeRow> = lazy(() =>
  lexicon<HedgeRow>([
    [
      'about',
      `
        about, just about, some, ~, circa, ca, c, abt, cca, or about, on or about, ±, + / -, in the region of,
        in the order of, on the order of, of the order of, in the vicinity of, in the
        neighborhood of, in the neighbourhood of, something like, somewhere about, more or
        less, perhaps, maybe, possibly, probably about, barely, hardly, scarcely, give or
        take, at about, about some, an approximate`,
    ],
    [
      'around',
      'around, somewhere around, round about, closer to, at around, somewhere near, round',
    ],
    [
      'approximately',
      `
        approximately, approx, appr, aprox, apprx, approximates, approximated, approximating,
        approximate`,
    ],
    ['roughly', 'roughly, very roughly, roughly speaking, rough'],
    [
      'nearly',
      `
        nearly, very nearly, close to, close on, very close to, closing in on, approaching,
        approaches, approached, approach, nearing, nears, neared, near, near to, not far from,
        not far short of, verging on, bordering on, pushing, getting on for, coming up to, on
        the verge of, well nigh, virtually, practically, as good as`,
    ],
    ['almost', 'almost'],
    [
      'just under',
      `
        just under, slightly under, a little under, a bit under, a shade under, just below,
        slightly below, a little below, just less than, just fewer than, slightly less than,
        slightly fewer than, a little less than, a little fewer than, a bit less than, a bit
        fewer than, little less than, little under, just short of, just shy of, a little short
        of, a little shy of, short of, shy of, not quite, marginally under, marginally below,
        a fraction under, only just under, a touch under`,
    ],
    [
      'just over',
      `
        just over, only just over, slightly over, a little over, a bit over, a shade over,
        little over, just above, slightly above, a little above, just more than, slightly more
        than, a little more than, a bit more than, little more than, just past, marginally
        over, marginally above, barely over, barely more than, just exceeding, slightly
        exceeding, just exceeded, slightly exceeded, a fraction over, not much more than, not
        many more than, a touch over, only slightly more than, only slightly over`,
    ],
    [
      'at least',
      `
        at least, at or above, at the least, at the very least, at a minimum, at minimum, at min, no fewer
        than, no less than, not less than, not fewer than, no lower than, not lower than, not
        below, not under, no smaller than, a minimum of, minimum of, minimum, min, minimally,
        as few as, as low as, ≥, conservatively, starting at, or at least, upward from,
        upwards from, at an absolute minimum, an absolute minimum of, a bare minimum of`,
    ],
    [
      'more than',
      `
        more than, over, above, exceeding, exceeds, exceed, exceeded, >, in excess of, upwards
        of, upward of, north of, greater than, higher than, larger than, bigger than, beyond,
        past, better than, no longer below, well over, well above, well in excess of, well
        past, well beyond, far more than, much more than, many more than, considerably more
        than, significantly more than, far above, far over, far exceeding, far exceeds,
        substantially more than, far in excess of, easily over, easily more than, surpassing,
        surpassed, surpasses, surpass, topped, tops, topping, passed, passing, passes,
        crossed, crossing, crosses, comfortably over, overshooting, well upwards
        of, upwards`,
    ],
    [
      'at most',
      `
        at most, at the most, at the very most, at a maximum, at maximum, at max, up to, upto,
        up to and including, as many as, as much as, as high as, no more than, not more than,
        no higher than, not higher than, not over, no greater than, not exceeding, not exceed,
        not above, anywhere up to, at or below, a maximum of, maximum of, maximum, max, ≤, anything up to, never more than,
        never exceeded, not exceeded, not yet exceeded, not reached more than, not surpass, not surpassed, doesn't exceed, didn't
        exceed, don't exceed, hasn't exceeded, haven't exceeded, or up to, an upper limit of,
        an upper bound of, as large as, capped at`,
    ],
    [
      'less than',
      `
        fewer than, less than, under, below, lower than, smaller than, <, well under, well
        below, far fewer than, far less than, far below, much fewer than, much less than,
        considerably fewer than, south of, beneath, considerably less than, significantly
        fewer than, significantly less than, not even, not as many as, not reaching, far
        under, well short of, far short of`,
    ],
    ['exactly', 'exactly, precisely, an exact, exact, a precise, precise, the exact'],
  ]),
);

/** Words after a number. */
export const HEDGES_AFTER: () => Lexicon<HedgeRow> = lazy(() =>
  lexicon<HedgeRow>([
    [
      'about',
      `
        or so, or thereabouts, thereabouts, give or take, more or less, about, ish, give or
        take a few, or something like that, circa, ca, plus or minus`,
    ],
    ['around', 'around'],
    ['approximately', 'approximately, approx, appr'],
    ['roughly', 'roughly, rough'],
    ['nearly', 'nearly, almost'],
    [
      'at least',
      `
        or more, or greater, or higher, or above, or over, or upwards, plus, +, and counting,
        and rising, and climbing, and growing, and up, and upwards, and above, upwards, upward, possibly dozens more, perhaps dozens more, possibly hundreds more, perhaps hundreds more, at
        least, at the least, at the very least, minimum, min, at minimum, at a minimum, and
        more, if not more, or even more, possibly even more, maybe even more, perhaps even more, probably even more, possibly more, maybe more, perhaps more, probably
        more, likely more, and possibly more, and perhaps more, and probably more, and likely
        more, and maybe more, or possibly more, or perhaps more, or maybe more, and possibly
        many more, and perhaps many more, and probably many more, and likely many more, or
        many more, and many more, possibly many more, if not many more, perhaps many more,
        could be more, but possibly more, but perhaps more, but probably more, but likely
        more, and maybe many more, though likely more, quite possibly more, and almost
        certainly more`,
    ],
    [
      'at most',
      `
        at the outside, or fewer, or less, or lower, or below, or under, at most, at the most, at the very
        most, maximum, max, at maximum, at a maximum, tops, if not fewer, if not less,
        possibly fewer, possibly less, and no more, perhaps fewer, maybe fewer, maybe less,
        but no more, not more`,
    ],
    ['odd', 'odd, something, and change'],
    [
      'just over',
      'or slightly more, or a little more, or a bit more, or just over, and a bit, and a few',
    ],
    ['just under', 'or slightly less, or slightly fewer, or a little less, or just under'],
    ['exactly', 'exactly, precisely, exact'],
  ]),
);

/**
 * Words that may stand between a hedge and its number, or right before a number, and say nothing of its width:
 * "at least another 12", "an estimated 4,700" (how it was come by, not how far off it may be), "highly likely 600" (about
 * the truth of the claim).
 */
export const NEUTRAL_BEFORE: () => Lexicon<'plain' | 'further'> = lazy(() =>
  lexicon<'plain' | 'further'>([
    [
      'plain',
      `
        the, somewhere, a total of, the total of, total of, a grand total of, in total, in all, only, just, even, already, now, an
        estimated, the estimated, estimated, est, estimates of, estimate of, an estimate of, reported,
        reportedly, a reported, the reported, a mere, mere, merely, a staggering, its, their, these, those, his, our,
        all, all of the, a confirmed, confirmed, the figure of, a figure of, figures of, a combined, a combined total of,
        combined, likely, most likely, very likely, probably, highly likely, a record, an astonishing, a shocking, a stunning, the
        mark of, a claimed, an alleged, allegedly, alleged, presumably, apparently, supposedly, a whopping, fully, a
        full, full, some estimated, a verified, verified, a cumulative, a cumulative total of, cumulative, the remaining, the original, an unprecedented,
        a massive, officially, a documented, a known, an official, a preliminary, a provisional, an overall, an
        average estimate of, a best estimate of, best estimate, a central estimate of, a median estimate of, a solid, an incredible,
        a terrible, a devastating, a conservative`,
    ],
    [
      'further',
      `another, a further, further, an additional, additional, yet another, some further, some additional, still another,
       an extra, extra, some extra`,
    ],
  ]),
);

/** Words that announce the two ends of a range: "between a and b", "from a to b". */
export const RANGE_OPENERS: () => Lexicon<'between' | 'from'> = lazy(() =>
  lexicon<'between' | 'from'>([
    [
      'between',
      `between, anywhere between, somewhere between, ranging between, ranges between, in between, of between,
       somewhere in between, ranged between, varying between, vary between`,
    ],
    [
      'from',
      `from, anywhere from, somewhere from, ranging from, ranges from, range from, range of, a range of, ranged from, in the
       range of, varying from, vary from, the range of, a range from, anything from, in a range of`,
    ],
  ]),
);

/** Words between the two numbers of a range. */
export const RANGE_LINKS: () => Lexicon<'to' | 'or' | 'and' | 'dash'> = lazy(() =>
  lexicon<'to' | 'or' | 'and' | 'dash'>([
    ['to', 'to, through, till, until, or even to, even to, all the way to, ~, and as far as'],
    [
      'or',
      `or, or even, or perhaps, or possibly, or maybe, if not, if not even, possibly even, perhaps even, maybe even,
       or indeed, or as, or potentially, possibly, perhaps, maybe, and possibly, and perhaps, and maybe, but possibly, but perhaps, and even, even,
       and potentially, potentially, and probably, probably, or probably, or more likely, but probably, but maybe, or rather`,
    ],
    ['and', 'and, but, yet'],
    ['dash', '-, …'],
  ]),
);
