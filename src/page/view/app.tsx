import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { dateInWords } from '../../claim/date-words.ts';
import { formatCount } from '../../claim/format-number.ts';
import type { Reconciliation, TopicResult } from '../../reconciliation.ts';
import { inputOf } from '../bytes.ts';
import { fromFragment, LONGEST_FRAGMENT, sessionText, toFragment } from '../codec.ts';
import { claimsCsv, rangesCsv, resultJson, save } from '../downloads.ts';
import { begun, changed, redone, undone, type History } from '../history.ts';
import { opened, type LayoutFile } from '../opening.ts';
import { svgOf } from '../plotly.ts';
import { pageReport } from '../report.ts';
import { AS_FOUND } from '../reading.ts';
import { Runner } from '../runner.ts';
import {
  assumptionInView,
  EMPTY_SESSION,
  optionsOf,
  withExclusion,
  withFiles,
  withoutFile,
  withReading,
  withSettings,
  withText,
  type NewInput,
  type Session,
} from '../session.ts';
import { addRow, editCell, type Edit } from '../sheet.ts';
import type { Work } from '../work.ts';
import { Charts } from './charts.tsx';
import { SheetOf, type SheetActs } from './sheet-of.tsx';
import { AccountsInFull, CLAIM_ANCHOR, RangesInFull } from './details.tsx';
import { Findings } from './findings.tsx';
import { Glance } from './glance.tsx';
import { LayoutOffer } from './layout-offer.tsx';
import { Paste } from './paste.tsx';
import { ProblemNotes } from './problem-notes.tsx';
import { SettingsPanel } from './settings.tsx';
import { Sources } from './sources.tsx';
import { Start } from './start.tsx';
import { TopBar } from './top-bar.tsx';

/** The code of an identity that cannot be used: said beside its box. */
const REFUSED = 'identity-refused';

/** A wait shorter than this needs no bar: people take it for an answer at once (Nielsen's second limit is a second). */
const SLOW_MS = 300;

/** Where the work stands: in words, and the part that is done. */
interface Stage {
  readonly text: string;
  readonly done: number;
}

const NO_STAGE: Stage = { text: '', done: 0 };

/** What the worker made of the latest session that it has finished. */
interface Done {
  readonly work: Work;
  readonly session: Session;
}

/** The topic in view of a session whose other topics are still computed. */
interface First {
  readonly topic: TopicResult;
  readonly session: Session;
}

/** A layout that nothing tells the file of. */
interface Offer {
  readonly layout: LayoutFile;
  readonly files: readonly string[];
}

/** The whole page: one session, its history, and all that the worker makes of it. */
export function App({ worker }: { readonly worker: string }): JSX.Element {
  const [history, setHistory] = useState<History<Session>>(() => begun(EMPTY_SESSION));
  const [done, setDone] = useState<Done | null>(null);
  const [first, setFirst] = useState<First | null>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  const [alarm, setAlarm] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [asked, setTopic] = useState<string | null>(null);
  const [chosenTheme, setTheme] = useState<'light' | 'dark' | null>(null);
  const [kept, setKept] = useState(false);
  const [pasting, setPasting] = useState(false);
  const [dropping, setDropping] = useState(false);
  const [edits, setEdits] = useState<readonly Edit[]>([]);
  const [offer, setOffer] = useState<Offer | null>(null);
  const [goTo, setGoTo] = useState<{ file: string; line: number } | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const started = useRef(0);
  const latestStage = useRef<Stage>(NO_STAGE);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** The topic that the reader looks at: the worker begins with it. */
  const inView = useRef<string | null>(null);
  const session = history.present;
  /** For what is heard by listeners set up once. */
  const latest = useRef(session);
  latest.current = session;
  const dark = useMedia('(prefers-color-scheme: dark)');
  const theme = chosenTheme ?? (dark ? 'dark' : 'light');
  // On a phone the findings come first: the choices open on demand.
  const wide = useMedia('(min-width: 60rem)');

  const runner = useMemo(
    () =>
      new Runner(worker, {
        stage: (text, done) => {
          latestStage.current = { text, done };
          // Nobody sees it before the bar shows.
          setStage((shown) => shown && latestStage.current);
        },
        first: (topic, session) => setFirst({ topic, session }),
        done: (work, session, ms) => {
          document.body.dataset['workerMs'] = String(Math.round(ms));
          setDone({ work, session });
        },
        fault: (message) => setAlarm(`A fault of this page, not of your data: ${message}`),
      }),
    [worker],
  );

  const change = (next: (session: Session) => Session): void => {
    setHistory((history) => changed(history, next(history.present)));
  };

  // Every session goes to the worker at once; a bar shows only where the answer takes its time.
  useLayoutEffect(() => {
    started.current = performance.now();
    document.body.dataset['state'] = 'busy';
    runner.run(session, inView.current);
    latestStage.current = NO_STAGE;
    clearTimeout(timer.current);
    if (session.files.length > 0) {
      timer.current = setTimeout(() => setStage(latestStage.current), SLOW_MS);
    }
  }, [session]);

  useLayoutEffect(() => {
    if (done === null || done.session !== session) return;
    clearTimeout(timer.current);
    setStage(null);
    document.body.dataset['state'] = 'ready';
    document.body.dataset['ms'] = String(Math.round(performance.now() - started.current));
    setSaid(session.files.length === 0 ? '' : summaryOf(done.work));
  }, [done, session]);

  // An edit is made in the record as it stands: while the worker is behind, it waits, and is shown where it will be.
  useLayoutEffect(() => {
    const [edit, ...rest] = edits;
    if (edit === undefined || done === null || done.session !== session) return;
    setEdits(rest);
    const sheet = done.work.sheets.find(({ name }) => name === edit.file);
    const file = session.files.find(({ name }) => name === edit.file);
    if (sheet?.rows[edit.row] === undefined || file === undefined) return;
    const { text, moved } = editCell(file.text, sheet, edit.row, edit.column, edit.value);
    change((session) => withText(session, edit.file, text, moved));
  }, [edits, done, session]);

  useLayoutEffect(() => {
    if (chosenTheme === null) delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = chosenTheme;
  }, [chosenTheme]);

  // The address: read once, and again when somebody puts another one in; written only where it is wanted.
  const own = useRef('');
  useEffect(() => {
    const read = async (): Promise<void> => {
      if (location.hash === own.current || location.hash === '') return;
      const found = await fromFragment(location.hash);
      if (found === null) return;
      own.current = location.hash;
      setKept(true);
      change(() => found);
    };
    const listen = (): void => void read();
    listen();
    addEventListener('hashchange', listen);
    return () => removeEventListener('hashchange', listen);
  }, []);

  useEffect(() => {
    if (!kept) return undefined;
    let stale = false;
    void toFragment(session).then((fragment) => {
      if (stale) return;
      if (fragment.length > LONGEST_FRAGMENT) {
        setKept(false);
        setAlarm('The claims are too many for an address: save the session as a file instead.');
        own.current = '';
        window.history.replaceState(null, '', location.pathname);
        return;
      }
      own.current = `#${fragment}`;
      window.history.replaceState(null, '', own.current);
    });
    return () => {
      stale = true;
    };
  }, [kept, session]);

  const keep = (): void => {
    if (kept) {
      own.current = '';
      window.history.replaceState(null, '', location.pathname);
    }
    setKept(!kept);
    setSaid(kept ? 'Taken out of the address.' : 'Kept in the address from now on.');
  };

  const open = async (files: Iterable<File>): Promise<void> => {
    const inputs: NewInput[] = [];
    for (const file of files) {
      inputs.push(inputOf(file.name, new Uint8Array(await file.arrayBuffer())));
    }
    const { session: saved, claims, layouts, strange } = opened(inputs);
    setOffer(null);
    if (saved !== null) {
      change(() => saved);
      return;
    }
    const [layout, other] = layouts;
    if (strange.length > 0) setAlarm(strange.join(' '));
    else if (other !== undefined) {
      setAlarm(`${layouts.map(({ file }) => file).join(', ')}: one layout at a time, please.`);
    }
    const one = other === undefined ? layout : undefined;
    if (claims.length === 0) {
      if (one !== undefined) lay(one, latest.current.files);
    } else if (one !== undefined && claims.length === 1) {
      change((session) => withFiles(session, claims, { ...AS_FOUND, layout: one.text }));
    } else {
      const before = latest.current;
      const after = withFiles(before, claims);
      change(() => after);
      // They may be of several layouts: whoever brought them says.
      if (one !== undefined) lay(one, after.files.slice(before.files.length));
    }
  };

  /** A layout of the one file it can be of, else whoever brought it says of which. */
  const lay = (layout: LayoutFile, of: readonly NewInput[]): void => {
    const files = of.map(({ name }) => name);
    const [file] = files;
    if (file === undefined) {
      setAlarm(
        `${layout.file} is a layout: drop it together with the file it is of, or once that is open.`,
      );
    } else if (files.length > 1) setOffer({ layout, files });
    else change((session) => withReading(session, file, { layout: layout.text }));
  };

  // Files may be dropped anywhere, from the first sight on.
  useLayoutEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      setDropping(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDropping(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setDropping(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      if (files.length > 0) void open(files);
      else if (text.includes('\n')) addText(text);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);

  const addText = (text: string): void => {
    const ended = text.endsWith('\n') ? text : `${text}\n`;
    change((session) => withFiles(session, [{ name: 'pasted.csv', text: ended }]));
  };

  const undo = (): void => {
    setEdits([]);
    setHistory(undone);
  };
  const redo = (): void => {
    setEdits([]);
    setHistory(redone);
  };
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      // A box that is being written in undoes its own letters.
      const { target } = event;
      if (target instanceof HTMLTextAreaElement) return;
      if (target instanceof HTMLInputElement && target.type === 'text') return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);

  const whole = done?.work.result ?? null;
  // The topic in view is shown as soon as it is known; files and charts wait for the whole.
  const ahead = first !== null && first.session === session && done?.session !== session;
  const result = useMemo(
    () => (ahead && whole !== null ? withFirst(whole, session, first.topic) : whole),
    [whole, ahead ? first : null],
  );
  const topic = result === null ? null : topicOf(result.topics, asked);
  const shownOf = ahead ? session : (done?.session ?? session);
  useLayoutEffect(() => {
    inView.current = topic?.topic ?? null;
  }, [topic]);

  useEffect(() => {
    document.title = topic === null ? 'dissensus' : `${topic.topic} – dissensus`;
  }, [topic]);

  // A claim's short name in a table leads to its row.
  const onClick = (event: MouseEvent): void => {
    const link = (event.target as Element).closest('a[href^="#"]');
    if (link === null) return;
    event.preventDefault();
    const name = link.getAttribute('href')?.slice(1) ?? '';
    if (!name.startsWith(CLAIM_ANCHOR)) {
      document.getElementById(name)?.scrollIntoView();
      return;
    }
    const claim = topic?.claims[Number(name.slice(CLAIM_ANCHOR.length))];
    if (claim?.file != null && claim.line !== null) {
      setGoTo({ file: claim.file, line: claim.line });
    }
  };

  const downloadReport = async (): Promise<void> => {
    const finished = whole === null ? null : topicOf(whole.topics, asked);
    if (whole === null || finished === null) return;
    setSaid('Drawing the report.');
    const html = await pageReport(
      whole,
      finished,
      ({ figure, width, height }) => svgOf(figure, width, height),
      optionsOf(done?.session.settings ?? session.settings),
    );
    save('report.html', 'text/html', html);
    setSaid('Report saved.');
  };
  const fault = (error: unknown): void => {
    setAlarm(error instanceof Error ? error.message : String(error));
  };

  // The same functions at every drawing: they change the session as it is then.
  const acts = useMemo<SheetActs>(
    () => ({
      onEdit: (edit) => setEdits((edits) => [...edits, edit]),
      onAdd: (sheet) =>
        change((session) => {
          const file = session.files.find(({ name }) => name === sheet.name);
          if (file === undefined) return session;
          const text = addRow(file.text, sheet);
          return withText(session, sheet.name, text, { after: 0, by: 0 });
        }),
      onRemove: (name) => change((session) => withoutFile(session, name)),
      onExclude: (row, note) => change((session) => withExclusion(session, 'rows', row, note)),
      onRead: (name, changed) =>
        change((session) => {
          const file = session.files.find((file) => file.name === name);
          return file === undefined ? session : withReading(session, name, changed(file.reading));
        }),
    }),
    [],
  );

  const files = new Set(session.files.map(({ name }) => name));
  const elsewhere = (result?.problems ?? []).filter(
    ({ file, code }) => (file === null || !files.has(file)) && code !== REFUSED,
  );
  const refused = (result?.problems ?? []).filter(({ code }) => code === REFUSED);
  const empty = session.files.length === 0;
  return (
    <div class="app" onClick={onClick}>
      <TopBar
        empty={empty}
        canUndo={history.past.length > 0}
        canRedo={history.future.length > 0}
        theme={theme}
        kept={kept}
        hasResult={topic !== null}
        onOpen={() => picker.current?.click()}
        onPaste={() => setPasting(true)}
        onExample={({ file }) => change(() => withFiles(EMPTY_SESSION, [file]))}
        onUndo={undo}
        onRedo={redo}
        onTheme={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
        onKeep={keep}
        onReport={() => void downloadReport().catch(fault)}
        onClaims={() => whole !== null && save('claims.csv', 'text/csv', claimsCsv(whole))}
        onRanges={() => whole !== null && save('ranges.csv', 'text/csv', rangesCsv(whole))}
        onJson={() => whole !== null && save('result.json', 'application/json', resultJson(whole))}
        onSession={() => save('session.json', 'application/json', sessionText(session))}
        stage={stage}
      />
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept=".csv,.tsv,.txt,.json,text/csv"
        aria-label="Files of claims"
        onChange={(event) => {
          const input = event.currentTarget;
          void open([...(input.files ?? [])]).then(() => {
            input.value = '';
          });
        }}
      />
      {alarm !== null && (
        <div class="alarm" role="alert">
          <p>{alarm}</p>
          <button type="button" onClick={() => setAlarm(null)}>
            Close
          </button>
        </div>
      )}
      {offer !== null && (
        <LayoutOffer
          layout={offer.layout}
          files={offer.files}
          onUse={(names) => {
            setOffer(null);
            change((session) =>
              names.reduce(
                (read, name) => withReading(read, name, { layout: offer.layout.text }),
                session,
              ),
            );
          }}
        />
      )}
      <p class="hidden" role="status">
        {said}
      </p>
      {empty && (
        <main>
          <Start
            onOpen={() => picker.current?.click()}
            onPaste={() => setPasting(true)}
            onExample={({ file }) => change(() => withFiles(EMPTY_SESSION, [file]))}
          />
        </main>
      )}
      {!empty && done !== null && done.session.files.length > 0 && result !== null && (
        <div class="columns">
          <aside aria-label="What is compared">
            <details open={wide}>
              <summary>What is compared</summary>
              <SettingsPanel
                settings={session.settings}
                refused={refused}
                latest={topic?.asOf ?? null}
                topics={result.topics.map(({ topic }) => topic)}
                topic={topic?.topic ?? ''}
                onTopic={setTopic}
                onChange={(changed) => change((session) => withSettings(session, changed))}
              />
              <Sources
                voices={done.work.voices}
                excluded={session.excluded.sources}
                onExclude={(origin, note) =>
                  change((session) => withExclusion(session, 'sources', origin, note))
                }
              />
            </details>
          </aside>
          <main>
            {topic === null ? (
              <header>
                <h1>No claim could be read</h1>
                <p>The problems below say why, and how to mend it.</p>
              </header>
            ) : (
              <>
                <header>
                  <h1 dir="auto">{topic.topic}</h1>
                  <p class="meta">{metaOf(topic)}</p>
                </header>
                <Findings topic={topic} />
                <Glance result={result} topic={topic} assume={assumptionInView(shownOf.settings)} />
                <Charts
                  result={result}
                  topic={topic}
                  level={result.level}
                  priorScale={shownOf.settings.priorScale}
                  theme={theme}
                  onFault={setAlarm}
                />
                <RangesInFull result={result} topic={topic} ahead={ahead} />
              </>
            )}
            <section aria-labelledby="claims">
              <h2 id="claims">Claims</h2>
              <p class="meta">
                As they stand in the file, problems beside them. A second click or Enter opens a
                cell, the box takes a row in or out; Ctrl+Z takes back.
              </p>
              <ProblemNotes problems={elsewhere} onRead={null} />
              {done.work.sheets.map((sheet) => (
                <SheetOf
                  key={sheet.name}
                  sheet={sheet}
                  file={session.files.find(({ name }) => name === sheet.name)}
                  problems={done.work.result.problems}
                  topics={done.work.result.topics}
                  excluded={session.excluded.rows}
                  goTo={goTo?.file === sheet.name ? goTo : null}
                  edits={edits}
                  acts={acts}
                />
              ))}
            </section>
            {topic !== null && <AccountsInFull result={result} topic={topic} ahead={ahead} />}
          </main>
        </div>
      )}
      <Paste
        open={pasting}
        onClose={(text) => {
          setPasting(false);
          if (text !== null && text.trim() !== '') addText(text);
        }}
      />
      <div class="dropping" hidden={!dropping}>
        Drop to read
      </div>
    </div>
  );
}

/** A result of which one topic is newer than the rest: what is shown for the moment that the others take. */
function withFirst(result: Reconciliation, session: Session, first: TopicResult): Reconciliation {
  return {
    ...result,
    level: session.settings.level,
    topics: result.topics.map((topic) => (topic.topic === first.topic ? first : topic)),
  };
}

function topicOf(topics: readonly TopicResult[], name: string | null): TopicResult | null {
  return topics.find(({ topic }) => topic === name) ?? widest(topics);
}

/** Where nobody chose: the topic with most claims, the first of equals. */
function widest(topics: readonly TopicResult[]): TopicResult | null {
  let most: TopicResult | null = null;
  for (const topic of topics) {
    if (most === null || topic.claims.length > most.claims.length) most = topic;
  }
  return most;
}

function metaOf(topic: TopicResult): string {
  const used = topic.accounts.filter(({ status }) => status !== 'excluded').length;
  return [
    topic.asOf === null ? 'Undated' : `As of ${dateInWords(topic.asOf)}`,
    `${used} ${used === 1 ? 'source' : 'sources'}`,
    `${formatCount(topic.claims.length)} claims`,
  ].join(' · ');
}

/** For who cannot see what changed. */
function summaryOf({ result }: Work): string {
  const first = result.topics[0]?.findings[0]?.text ?? 'No finding.';
  return `Updated. ${first}`;
}

/** Whether the reader's screen or system is so, now and whenever that changes. */
function useMedia(condition: string): boolean {
  const query = useMemo(() => matchMedia(condition), [condition]);
  const [holds, setHolds] = useState(query.matches);
  useEffect(() => {
    const listen = (): void => setHolds(query.matches);
    query.addEventListener('change', listen);
    return () => query.removeEventListener('change', listen);
  }, [query]);
  return holds;
}
