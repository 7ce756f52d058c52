import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Example } from '../examples.ts';
import { EMPTY_SESSION, withExclusion, withFiles, withSettings } from '../session.ts';
import { useAddress } from './app/use-address.ts';
import { useClaimLinks } from './app/use-claim-links.ts';
import { useDrop } from './app/use-drop.ts';
import { useEdits } from './app/use-edits.ts';
import { useMedia } from './app/use-media.ts';
import { useOpening } from './app/use-opening.ts';
import { useSaves } from './app/use-saves.ts';
import { useSession } from './app/use-session.ts';
import { useSheetActs } from './app/use-sheet-acts.ts';
import { useTheme } from './app/use-theme.ts';
import { useTopicInView } from './app/use-topic-in-view.ts';
import { useUndo } from './app/use-undo.ts';
import { useWork } from './app/use-work.ts';
import { AccountsInFull } from './details.tsx';
import { LayoutOffer } from './layout-offer.tsx';
import { Paste } from './paste.tsx';
import { ofIdentities } from './problem-places.ts';
import { SettingsPanel } from './settings.tsx';
import { Sheets } from './sheets.tsx';
import { Sources } from './sources.tsx';
import { Start } from './start.tsx';
import { TopBar } from './top-bar.tsx';
import { TopicPanels } from './topic-panels.tsx';

/** The whole page: one session, its history, and all that the worker makes of it. */
export function App({ worker }: { readonly worker: string }): JSX.Element {
  const [alarm, setAlarm] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [pasting, setPasting] = useState(false);
  const picker = useRef<HTMLInputElement>(null);

  const state = useSession();
  const { session, latest, change } = state;
  const work = useWork(worker, session, setSaid, setAlarm);
  const { done, stage } = work;
  const { edits, addEdit, undo, redo, canUndo, canRedo } = useEdits(state, done);
  useUndo({ undo, redo });
  const { theme, turn: turnTheme } = useTheme();
  // On a phone the findings come first: the choices open on demand.
  const wide = useMedia('(min-width: 60rem)');
  const { kept, turn: turnAddress } = useAddress(session, change, setSaid, setAlarm);
  const { open, addText, offer, answer } = useOpening(latest, change, setAlarm);
  const dropping = useDrop((files) => void open(files), addText);
  const { result, topic, shownOf, ahead, asked, setTopic } = useTopicInView(session, work);
  const { goTo, onClick } = useClaimLinks(topic);
  const acts = useSheetActs(change, addEdit);
  const saves = useSaves(session, work, edits, asked, setSaid, setAlarm);

  const empty = session.files.length === 0;
  const onOpen = (): void => picker.current?.click();
  const onPaste = (): void => setPasting(true);
  const onExample = ({ file }: Example): void => {
    setAlarm(null);
    change(() => withFiles(EMPTY_SESSION, [file]));
  };
  return (
    <div class="app" onClick={onClick}>
      <TopBar
        empty={empty}
        canUndo={canUndo}
        canRedo={canRedo}
        theme={theme}
        kept={kept}
        hasResult={topic !== null}
        onOpen={onOpen}
        onPaste={onPaste}
        onExample={onExample}
        onUndo={undo}
        onRedo={redo}
        onTheme={turnTheme}
        onKeep={turnAddress}
        {...saves}
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
      {offer !== null && <LayoutOffer layout={offer.layout} files={offer.files} onUse={answer} />}
      <p class="hidden" role="status">
        {said}
      </p>
      {empty && (
        <main>
          <Start onOpen={onOpen} onPaste={onPaste} onExample={onExample} />
        </main>
      )}
      {!empty && done !== null && done.session.files.length > 0 && result !== null && (
        <div class="columns">
          <aside aria-label="What is compared">
            <details open={wide}>
              <summary>What is compared</summary>
              <SettingsPanel
                settings={session.settings}
                refused={ofIdentities(result.problems)}
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
              <TopicPanels
                result={result}
                topic={topic}
                settings={shownOf.settings}
                ahead={ahead}
                theme={theme}
                charts={work.charts}
                inView={work.inView}
                onFault={setAlarm}
              />
            )}
            <Sheets work={done.work} session={session} goTo={goTo} edits={edits} acts={acts} />
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
