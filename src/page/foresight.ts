import type { Claim } from '../claim/claim.ts';
import { groupedByTopic, type TopicWise } from './by-topic.ts';
import type { Task } from './hands.ts';
import { DEFAULT_NOTE, optionsOf, withExclusion, type Session } from './session.ts';

/** What was asked for last. */
export interface Asked {
  readonly session: Session;
  /** As they were read, without the analyst's exclusions. */
  readonly claims: readonly Claim[];
  /** The topic in view. */
  readonly view: string | null;
}

/** The most claims of a topic that is computed before anybody asks for it: what is asked meanwhile waits for it, some 25 ms. */
const MOST_CLAIMS = 100;

/** Topics computed ahead of one answer: as many as are kept. A dozen sources in each of four topics are fewer, and take half a second. */
const MOST_AHEAD = 64;

/**
 * What may be asked for next: each source left out, which is a click. Computed while nothing else is to be done, the click is answered from
 * memory, and the first question of another kind does not wait for code that has never run.
 */
export class Foresight {
  readonly #topics: TopicWise;
  readonly #marked: (claim: Claim, session: Session) => Claim;
  #asked: Asked | null = null;
  #tasks: Iterator<Task> = [].values();
  #left = 0;

  /**
   * @param topics computes, and remembers
   * @param marked a claim with the exclusions of a session, the same object as when it is asked for
   */
  constructor(topics: TopicWise, marked: (claim: Claim, session: Session) => Claim) {
    this.#topics = topics;
    this.#marked = marked;
  }

  /** Begins anew, from what was asked for now. */
  follow(asked: Asked): void {
    this.#asked = asked;
    this.#tasks = this.#withoutOneMore(asked);
    this.#left = MOST_AHEAD;
  }

  /** Computes the next topic that is not known. @returns whether more may be left */
  foresee(): boolean {
    if (this.#asked === null || this.#left === 0) return false;
    const options = optionsOf(this.#asked.session.settings);
    for (let next = this.#tasks.next(); next.done !== true; next = this.#tasks.next()) {
      if (!this.#topics.foresee(next.value, options)) continue;
      this.#left -= 1;
      return this.#left > 0;
    }
    return false;
  }

  /** Each topic as it is with one source less, the topic in view first. */
  *#withoutOneMore({ session, claims, view }: Asked): Generator<Task> {
    const topics = [...groupedByTopic(claims)].sort(
      ([a], [b]) => Number(b === view) - Number(a === view),
    );
    for (const [topic, group] of topics) {
      if (group.length > MOST_CLAIMS) continue;
      const used = group.filter((claim) => this.#marked(claim, session).status === 'active');
      for (const origin of new Set(used.map((claim) => claim.origin))) {
        const without = withExclusion(session, 'sources', origin, DEFAULT_NOTE);
        yield { topic, claims: group.map((claim) => this.#marked(claim, without)) };
      }
    }
  }
}
