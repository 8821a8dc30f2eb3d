import type { PaperPart } from '@pos/domain';
import { useState } from 'react';
import { useData } from '../state/till.ts';
import { useWords } from '../state/words.ts';
import { useSend } from '../state/use-send.ts';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choices.tsx';
import { RefusalNote } from '../ui/refusal-note.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { partWords } from '../ui/words.ts';
import { LogoChoice } from './logo-choice.tsx';
import { Page } from '../ui/page.tsx';
import styles from './papers.module.css';
import { Preview } from './preview.tsx';
import { paperWords } from './words.ts';

type Store = Extract<ReturnType<typeof useStore>, { readonly setUp: true }>['store'];

const useStore = () => useData('store', {});

/** What the shop's papers say and leave out, with the paper as it will come out beside it. */
export const Papers = () => {
  const parts = useWords(partWords);
  const store = useStore();
  if (!store?.setUp) return <Waiting label={parts.loading} />;
  return <Design store={store.store} />;
};

const allParts: readonly PaperPart[] = ['logo', 'address', 'phone', 'cashier', 'taxes', 'barcode'];

const Design = ({ store }: { readonly store: Store }) => {
  const words = useWords(paperWords);
  const { send, refusal, isSending } = useSend();
  const [header, setHeader] = useState(store.header ?? '');
  const [footer, setFooter] = useState(store.footer ?? '');
  const [hidden, setHidden] = useState<readonly PaperPart[]>(store.hiddenOnPapers ?? []);
  const [isSaved, setSaved] = useState(false);
  const changed =
    <Value,>(set: (value: Value) => void) =>
    (value: Value): void => {
      setSaved(false);
      set(value);
    };
  const save = async (): Promise<void> => {
    const fields = { header, footer, hiddenOnPapers: [...hidden] };
    if (await send({ type: 'PutStore', fields })) setSaved(true);
  };
  return (
    <Page heading="papers">
      <header>
        <h1 id="papers">{words.title}</h1>
        <p className={styles.lead}>{words.lead}</p>
      </header>
      <div className={styles.columns}>
        <div className={styles.form}>
          <LogoChoice hasLogo={store.logo !== null && store.logo !== undefined} />
          <TextArea
            label={words.header}
            hint={words.headerHint}
            value={header}
            onChange={changed(setHeader)}
          />
          <TextArea
            label={words.footer}
            hint={words.footerHint}
            value={footer}
            onChange={changed(setFooter)}
          />
          <fieldset className={styles.field}>
            <legend>{words.shown}</legend>
            <Choices
              label={words.shown}
              several
              choices={allParts.map((id) => ({ id, label: words.parts[id] }))}
              chosen={allParts.filter((part) => !hidden.includes(part))}
              onChoose={(chosen) =>
                changed(setHidden)(allParts.filter((part) => !chosen.includes(part)))
              }
            />
            <p className={styles.lead}>{words.always}</p>
          </fieldset>
          {refusal === null ? null : <RefusalNote refusal={refusal} />}
          <div className={styles.actions}>
            <span role="status" className={styles.saved}>
              {isSaved ? words.saved : ''}
            </span>
            <Button kind="primary" large isPending={isSending} onPress={() => void save()}>
              {words.save}
            </Button>
          </div>
        </div>
        <Preview header={header} footer={footer} hidden={hidden} />
      </div>
    </Page>
  );
};
