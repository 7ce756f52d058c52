import type { Reconciliation, TopicResult } from '../reconciliation.ts';
import type { Sheet } from './sheet.ts';
import type { Work } from './work.ts';

/**
 * A work on its way between two threads, where everything is copied: what the other side has already stands as its name alone.
 * What did not change is then the same object as before, and the view need not look into it.
 */
export interface Parcel {
  readonly result: Omit<Reconciliation, 'topics'>;
  readonly topics: readonly (TopicResult | string)[];
  readonly sheets: readonly (Sheet | string)[];
  readonly voices: Work['voices'];
}

/** The sending side: knows what has been sent. */
export class Packer {
  readonly #topics = new Map<string, TopicResult>();
  readonly #sheets = new Map<string, Sheet>();

  pack({ result, sheets, voices }: Work): Parcel {
    const { topics, ...rest } = result;
    return {
      result: rest,
      topics: topics.map((topic) => unlessSent(this.#topics, topic.topic, topic)),
      sheets: sheets.map((sheet) => unlessSent(this.#sheets, sheet.name, sheet)),
      voices,
    };
  }

  /** One topic ahead of the whole. */
  packTopic(topic: TopicResult): TopicResult | string {
    return unlessSent(this.#topics, topic.topic, topic);
  }
}

/** The receiving side: keeps what it was sent. Takes parcels in the order in which they were packed. */
export class Unpacker {
  readonly #topics = new Map<string, TopicResult>();
  readonly #sheets = new Map<string, Sheet>();

  unpack({ result, topics, sheets, voices }: Parcel): Work {
    const { problems, ...rest } = result;
    return {
      // The problems come last, as in the JSON of a result.
      result: { ...rest, topics: topics.map((topic) => this.unpackTopic(topic)), problems },
      sheets: sheets.map((sheet) =>
        received(this.#sheets, sheet, typeof sheet === 'string' ? sheet : sheet.name),
      ),
      voices,
    };
  }

  unpackTopic(topic: TopicResult | string): TopicResult {
    return received(this.#topics, topic, typeof topic === 'string' ? topic : topic.topic);
  }
}

function unlessSent<T>(sent: Map<string, T>, name: string, thing: T): T | string {
  if (sent.get(name) === thing) return name;
  sent.set(name, thing);
  return thing;
}

function received<T>(held: Map<string, T>, thing: T | string, name: string): T {
  if (typeof thing !== 'string') {
    held.set(name, thing);
    return thing;
  }
  const known = held.get(name);
  if (known === undefined)
    throw new Error(`the worker sent ${name} by its name alone, and never whole`);
  return known;
}
